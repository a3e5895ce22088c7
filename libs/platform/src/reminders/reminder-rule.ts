import type { IsoDate } from '@app/calendar';
import type { Sentence } from '@app/workflow';
import type { Message } from '../notices/message.js';
import type { NotificationKind } from '../notices/notification-kinds.js';

/** Who a step is for: whoever is asked for it, or one level up. */
export type ReminderAudience = 'asked' | 'escalation';

/** When a step is taken: as soon as its reason is there, or so many days or working days from its day (before: negative). */
export type ReminderMoment =
  { readonly at: 'reason' } | { readonly days: number } | { readonly workingDays: number };

/** One step of a rule. */
export interface ReminderStep {
  /** Unique within the rule. */
  readonly key: string;
  readonly to: ReminderAudience;
  readonly when: ReminderMoment;
  /** Comes back every so many days for as long as the reason stands. */
  readonly everyDays?: number;
}

/** The moment at which something is said, for the words. */
export interface Telling {
  /** The day on which it is said. */
  readonly today: IsoDate;
  /** Whether it is said one level up. */
  readonly escalates: boolean;
}

/** A standing reason to remind one person of one thing. */
export interface ReminderReason {
  /** The thing whose events make its reasons be read again, such as an exchange. */
  readonly rootId: string;
  /** The thing itself, such as a milestone of the exchange. */
  readonly subjectId: string;
  /** Tells apart what else would be one reason, such as the round of a review; empty unless there is such a thing. */
  readonly occasion: string;
  readonly programmeId: string;
  readonly cohortId: string | null;
  readonly recipientId: string;
  readonly audience: ReminderAudience;
  /** The day it is about. Another day makes another reason: what was said about the old day is said anew. */
  readonly fallsOn: IsoDate;
  /** Since when there is this reason. */
  readonly since: Date;
  /** From this instant there is nothing to say any more, such as the beginning of the meeting; null: never. */
  readonly until: Date | null;
  /** The thing in a few words, for lists; nothing confidential. */
  readonly about: Sentence;
  /** What is said to this person. */
  say(telling: Telling): Message;
}

/** Which reasons are asked for: of some things, of a programme, or all. */
export interface ReasonScope {
  readonly rootIds?: readonly string[];
  readonly programmeId?: string;
}

/**
 * A rule of a subject: what it wants people to be reminded of. Pure data but for `reasons`, which is asked again before
 * anything is sent. Source: the domain, "Reminders".
 */
export interface ReminderRule {
  /** Unique in the product, such as `milestone.due`. */
  readonly key: string;
  readonly kind: NotificationKind;
  readonly subjectType: string;
  /** What it is about, for the list of rules. */
  readonly title: Sentence;
  /** Why somebody is reminded, in a sentence that begins with "Je krijgt dit bericht omdat". */
  readonly because: Readonly<Record<ReminderAudience, Sentence>>;
  /** It announces something, and asks nothing of anybody: nobody is waited for. */
  readonly onlyAnnounces?: true;
  /** In order of time. */
  readonly steps: readonly ReminderStep[];
  /** The events after which the reasons of a thing are read again, and how the thing follows from each. */
  readonly events: Readonly<Record<string, 'subject' | { readonly rootIn: string }>>;
  /** Every reason that stands now; whoever may not act any more, or may not read it, is left out. */
  reasons(scope: ReasonScope): Promise<readonly ReminderReason[]>;
}
