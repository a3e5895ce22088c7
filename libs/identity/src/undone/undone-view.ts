import type { PersonRef } from '../people/person-ref.js';

/** How what could not be done stands: it is tried again by itself, was given up, or somebody left it at that. */
export const undoneStates = ['trying', 'given_up', 'left'] as const;
export type UndoneState = (typeof undoneStates)[number];

/** Something that could not be done, as an administrator reads it; never what it says. */
export interface UndoneView {
  readonly id: string;
  readonly state: UndoneState;
  /** When it was asked for. */
  readonly askedAt: Date;
  readonly attempts: number;
  /** What went wrong the last time; addresses without the name before the @. */
  readonly reason: string;
  /** When it is tried again, while it is tried. */
  readonly nextAttemptAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly left: { readonly by: PersonRef | null; readonly at: Date; readonly because: string } | null;
}

/** A mail that could not be sent. */
export interface UndeliveredMailView extends UndoneView {
  /** The kind of mail, such as `digest`. */
  readonly template: string;
  /** What comes after the @ of the recipient, which is what tells about a mail server. */
  readonly recipientDomain: string;
}

/** An event that somebody who wants to know of it could not handle. */
export interface FailedEventView extends UndoneView {
  /** Such as `exchange.agreed`. */
  readonly kind: string;
  readonly subjectId: string;
}
