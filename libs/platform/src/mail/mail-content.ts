/** What a mail says, ready to be sent. Every text is plain text: what is made of it escapes it. */
export interface MailContent {
  /** One line; also the heading of the HTML part. */
  readonly subject: string;
  /** What it says, from the greeting on. A line break inside a paragraph is kept. */
  readonly paragraphs: readonly string[];
  /** Facts to find at a glance, such as when, where and the term. */
  readonly details?: readonly MailDetail[];
  /** What a digest sums up. */
  readonly sections?: readonly MailSection[];
  /** The one thing to do, as a button and as a line with the address. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Why the reader gets this mail, one sentence, and the address where that can be changed by who has an account. */
  readonly why?: { readonly text: string; readonly url?: string };
  /**
   * The address that takes the POST of one click to get no more of these; absent for mail that is required.
   * Source: RFC 8058.
   */
  readonly unsubscribeUrl?: string;
  /** An invitation that a mail program offers to put in the calendar. */
  readonly calendar?: MailCalendar;
  /** The kind of mail, for filters, such as `weekly-digest`: small letters, digits and hyphens. Source: RFC 2919. */
  readonly listId?: string;
}

/** A fact with its name. */
export interface MailDetail {
  readonly label: string;
  readonly value: string;
  /** Where the value leads to. */
  readonly url?: string;
}

/** A part of a digest; one without items is left out. */
export interface MailSection {
  readonly title: string;
  readonly items: readonly { readonly title: string; readonly text?: string; readonly url: string }[];
}

/** A calendar object of RFC 5545, with the method of RFC 5546 that stands in it too. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}
