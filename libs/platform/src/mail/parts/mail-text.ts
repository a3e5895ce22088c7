import type { Locale } from '@app/workflow';
import type { MailContent, MailSection } from '../mail-content.js';
import { mailWords } from './mail-words.js';

/** The plain-text part: everything that the HTML part says. */
export function mailText(content: MailContent, locale: Locale): string {
  const { paragraphs, details = [], sections = [], action, why } = content;
  const words = mailWords[locale];
  const whyLines = why ? [why.text, ...(why.url ? [`${words.change}: ${why.url}`] : [])] : [];
  const blocks = [
    ...paragraphs,
    details.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...sections.filter(({ items }) => items.length > 0).map(sectionText),
    action ? `${action.label}: ${action.url}` : '',
    ['-- ', ...whyLines, words.automatic].join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function sectionText({ title, items }: MailSection): string {
  const lines = items.map((item) =>
    [`* ${item.title}`, ...(item.text ? [item.text] : []), item.url].join('\n  '),
  );
  return [title.toUpperCase(), ...lines].join('\n\n');
}
