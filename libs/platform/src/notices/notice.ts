import type { Locale, Sentence } from '@app/workflow';
import type { ToldEvent } from '../outbox/outbox.js';
import type { Message } from './message.js';
import type { NotificationKind } from './notification-kinds.js';

/** Somebody without an account, who is told by mail alone. */
export interface NoticeGuest {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Word of something that happened, for one person. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly programmeId: string;
  /** What it is about: a kind of subject whose readers are registered (`SubjectReaders`), and which one. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly recipient: { readonly personId: string } | { readonly guest: NoticeGuest };
  readonly message: Message;
  /** Why this person hears of it, in a sentence that begins with "Je krijgt dit bericht omdat". */
  readonly because: Sentence;
  /** A calendar object that goes with the mail (`CalendarObjects`). */
  readonly calendar?: { readonly type: string; readonly id: string };
  /**
   * A key of what comes in bursts, such as every meeting of one series: of the notices with this key that wait to be
   * mailed to somebody only the last is kept.
   */
  readonly collapse?: string;
}

/** A subject's way to tell people of its events. */
export interface NoticeSource {
  /** The kinds of event it has something to say about. */
  readonly events: readonly string[];
  /**
   * Whom to tell what, read in the transaction in which the event is handed on. Whoever did it is not told; a person
   * comes up once at most.
   */
  notices(event: ToldEvent): Promise<readonly Notice[]>;
}
