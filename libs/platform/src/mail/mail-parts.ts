import type { Locale } from '@app/workflow';
import type { MailContent } from './mail-template.js';

/** The plain-text part. */
export function mailText({ paragraphs, action }: MailContent): string {
  return [...paragraphs, ...(action ? [`${action.label}: ${action.url}`] : []), 'Wisselwerk'].join('\n\n');
}

/** The HTML part: the same words, with the action as a button. Every text is escaped. */
export function mailHtml({ subject, paragraphs, action }: MailContent, locale: Locale): string {
  const body = paragraphs
    .map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`)
    .join('\n');
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#0d5c63;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:bold">${escapeHtml(action.label)}</a></p>`
    : '';
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f5f7f7;color:#14242e;font:16px/1.5 'Atkinson Hyperlegible Next',Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #dde5e8;border-radius:12px">
${body}
${button}
<p style="margin:0;color:#4a5c67">Wisselwerk</p>
</div>
</body>
</html>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
