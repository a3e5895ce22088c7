import type { FailedEventView, UndeliveredMailView, UndoneView } from './undone-view.js';

/** A kind of work of which some could not be done, and how its table says so; every text is SQL about the row `w`. */
export interface UndoneKind<View extends UndoneView> {
  /** Of the audit trail. */
  readonly subjectType: string;
  readonly table: string;
  /** The queue that does it. */
  readonly queue: 'mail' | 'outbox';
  readonly askedAt: string;
  readonly doneAt: string;
  /** Nobody needs to decide anything yet. */
  readonly isWaiting: string;
  /** What is set besides when it is given up ($2: now), and when it is taken up again. */
  readonly givenUp: string;
  readonly takenUp: string;
  /** What its view says besides what every view says. */
  readonly columns: Readonly<Record<Exclude<keyof View, keyof UndoneView>, string>>;
}

/** Mail that could not be sent. */
export const undeliveredMail: UndoneKind<UndeliveredMailView> = {
  subjectType: 'mail',
  table: 'outgoing_mail',
  queue: 'mail',
  askedAt: 'w.created_at',
  doneAt: 'w.sent_at',
  isWaiting: 'w.dropped_at IS NULL',
  givenUp: `, dropped_at = coalesce(dropped_at, $2), dropped_because = coalesce(dropped_because, 'it was left')`,
  takenUp: ', dropped_at = NULL, dropped_because = NULL',
  columns: { template: 'w.template', recipientDomain: `split_part(w.recipient, '@', -1)` },
};

/** Events that could not be handled. */
export const failedEvent: UndoneKind<FailedEventView> = {
  subjectType: 'event',
  table: 'outbox_event',
  queue: 'outbox',
  askedAt: 'w.occurred_at',
  doneAt: 'w.handled_at',
  isWaiting: 'w.given_up_at IS NULL',
  givenUp: '',
  takenUp: '',
  columns: { kind: 'w.kind', subjectId: 'w.subject_id' },
};
