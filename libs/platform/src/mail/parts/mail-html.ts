import type { Locale } from '@app/workflow';
import Handlebars from 'handlebars';
import { mailLayout } from '../layout/mail-layout.js';
import type { MailContent } from '../mail-content.js';
import { mailWords } from './mail-words.js';
import { oneLine } from './one-line.js';

/** Escapes every value that it puts in. */
const render = Handlebars.compile(mailLayout, { knownHelpersOnly: true });

/** Where the links of a mail open: in a window of their own, or in the one that shows the mail. */
export type LinkTarget = '_blank' | '_top';

/** The HTML part: what the text part says, in the one layout of all mail; a paragraph does not repeat the heading. */
export function mailHtml(content: MailContent, locale: Locale, target: LinkTarget): string {
  const { paragraphs, details, sections = [], action, why } = content;
  const subject = oneLine(content.subject);
  return render({
    locale,
    target,
    words: mailWords[locale],
    subject,
    preview: previewOf(paragraphs),
    paragraphs: paragraphs.filter((paragraph) => oneLine(paragraph) !== subject),
    details,
    sections: sections.filter(({ items }) => items.length > 0),
    action,
    why,
  });
}

/** What the list of a mail program shows beside the subject: what is said after the greeting. */
function previewOf(paragraphs: readonly string[]): string {
  const [first = '', ...rest] = paragraphs;
  return oneLine((first.endsWith(',') && rest.length > 0 ? rest : paragraphs).join(' '));
}
