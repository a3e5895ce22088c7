import type { WatchedMail } from './mail-watch.js';

/** What no mail may look like, with what is wrong with it. */
const signs: Readonly<Record<string, RegExp>> = {
  'holds a value that is none': /\b(undefined|null|NaN)\b|\[object|Invalid Date/,
  'holds a space too many': /[^\n ] {2,}\S| [,.;:!?](\s|$)/m,
  'ends a sentence twice': /(?<!\.)\.\.(?!\.)|[?!]\./,
  'has an empty line in place of words': /^(\*|[^:\n]+:)$/m,
  'says a word twice': /\b(de|het|een|van|op|in|is|the|a|of|on|to)\s+\1\b/i,
};

/** What is wrong with these mails, each named by its kind and subject; empty when nothing is. */
export function mailFaults(mails: readonly WatchedMail[]): string[] {
  return mails.flatMap((mail) => faultsOf(mail).map((fault) => `${mail.kind}: “${mail.subject}” ${fault}`));
}

function faultsOf({ subject, text }: WatchedMail): string[] {
  const said = `${subject}\n\n${text}`;
  const found = Object.keys(signs).filter((fault) => signs[fault]?.test(said));
  const paragraphs = text.split('\n\n');
  const isRepeated = paragraphs.some((words, index) => paragraphs.indexOf(words) !== index);
  return isRepeated ? [...found, 'says a paragraph twice'] : found;
}
