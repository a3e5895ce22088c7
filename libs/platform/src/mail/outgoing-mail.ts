import type { EntityManager } from 'typeorm';
import { longestDelay, mostAttempts, retryDelay } from '../queue/retry-delay.js';

/** A mail that was ordered and is neither sent nor dropped. */
export interface OutgoingMail {
  readonly id: string;
  readonly template: string;
  readonly recipient: string;
  readonly parameters: Record<string, string>;
  /** How often it could not be sent. */
  readonly attempts: number;
}

/** How long a transaction may wait for its turn and for the SMTP server. */
const patience = '2min';

/**
 * Locks the mail that is due first, until the end of the transaction; what others have locked is passed over.
 * Its index is `outgoing_mail_due`.
 */
export async function takeDue(manager: EntityManager, now: Date): Promise<OutgoingMail | undefined> {
  await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '${patience}'`);
  const [mail] = await manager.query<OutgoingMail[]>(
    `SELECT id, template, recipient, parameters, attempts FROM outgoing_mail
     WHERE sent_at IS NULL AND dropped_at IS NULL
       AND (coalesce(next_attempt_at, not_before, '-infinity') <= $1 OR next_attempt_at > $2)
     ORDER BY coalesce(next_attempt_at, not_before, '-infinity'), id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now, new Date(now.getTime() + longestDelay)],
  );
  return mail;
}

export async function markSent(manager: EntityManager, { id }: OutgoingMail, now: Date): Promise<void> {
  await manager.query(`UPDATE outgoing_mail SET sent_at = $2 WHERE id = $1`, [id, now]);
}

/** Never sends it (any more), for it needs not be sent. @param because a short reason, for who looks into the database */
export async function drop(
  manager: EntityManager,
  { id }: OutgoingMail,
  now: Date,
  because: string,
): Promise<void> {
  await manager.query(`UPDATE outgoing_mail SET dropped_at = $2, dropped_because = $3 WHERE id = $1`, [
    id,
    now,
    because.slice(0, 500),
  ]);
}

/** Never sends it (any more), for it cannot be sent; an administrator sees it. @param because what went wrong */
export async function giveUp(
  manager: EntityManager,
  { id, attempts }: OutgoingMail,
  now: Date,
  because: string,
): Promise<void> {
  await manager.query(
    `UPDATE outgoing_mail SET attempts = $2, dropped_at = $3, given_up_at = $3, last_error = $4,
       dropped_because = 'it could not be sent' WHERE id = $1`,
    [id, attempts + 1, now, because.slice(0, 500)],
  );
}

/** Tries it again later, or gives it up. @param because what went wrong */
export async function postpone(
  manager: EntityManager,
  mail: OutgoingMail,
  now: Date,
  because: string,
): Promise<void> {
  const attempts = mail.attempts + 1;
  if (attempts >= mostAttempts) return giveUp(manager, mail, now, because);
  await manager.query(
    `UPDATE outgoing_mail SET attempts = $2, next_attempt_at = $3, last_error = $4 WHERE id = $1`,
    [mail.id, attempts, new Date(now.getTime() + retryDelay(attempts)), because.slice(0, 500)],
  );
}
