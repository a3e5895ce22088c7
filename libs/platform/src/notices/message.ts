import type { Sentence } from '@app/workflow';

/** What a person is told, in both languages; nothing confidential, for it is mailed. */
export interface Message {
  /** One sentence: the line in the list and the subject of the mail. */
  readonly title: Sentence;
  /** What there is to know besides, as a paragraph of plain text. */
  readonly text?: Sentence;
  /** Facts to see at once, such as when and where. */
  readonly details?: readonly MessageDetail[];
  /** Where it leads to within the product, such as `/proposals/0190…`. */
  readonly path: string;
  /** What is to be done there, as the words on a button. */
  readonly action: Sentence;
}

/** A fact with its name. */
export interface MessageDetail {
  readonly label: Sentence;
  readonly value: Sentence;
  /** Where the value leads to outside of the product. */
  readonly url?: string;
}

/** The same words in both languages, for names and titles. */
export function untranslated(words: string): Sentence {
  return { nl: words, en: words };
}
