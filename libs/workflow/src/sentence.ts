/** A text for the user in both languages of the interface: Dutch is the default, English is complete. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** The languages in which a sentence is written. */
export type Locale = keyof Sentence;
