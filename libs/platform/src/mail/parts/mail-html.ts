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

/** The HTML part: what the text part says, in the one layout of all mail. The heading follows the greeting and stands once. */
export function mailHtml(content: MailContent, locale: Locale, target: LinkTarget): string {
  const { details, sections = [], action, why } = content;
  const subject = oneLine(content.subject);
  const { greeting, paragraphs } = greetingOf(content.paragraphs);
  return render({
    locale,
    target,
    words: mailWords[locale],
    subject,
    // What the list of a mail program shows beside the subject.
    preview: oneLine(paragraphs.join(' ') || (greeting ?? '')),
    greeting,
    paragraphs: paragraphs.filter((paragraph) => oneLine(paragraph) !== subject),
    details,
    sections: sections.filter(({ items }) => items.length > 0),
    action,
    why,
  });
}

/** Takes a greeting, which ends with a comma, from what follows it. */
function greetingOf([first, ...rest]: readonly string[]): {
  greeting?: string;
  paragraphs: readonly string[];
} {
  if (first?.endsWith(',')) return { greeting: first, paragraphs: rest };
  return { paragraphs: first === undefined ? [] : [first, ...rest] };
}
