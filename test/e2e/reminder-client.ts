import { MailDelivery, OutboxRelay } from '@app/platform';
import { DigestService, ReminderDispatch, ReminderPlanner, type ReminderView } from '@app/reminders';
import type { TestApplication } from '../setup/application.js';

/** A mail as it was kept. */
export interface KeptMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** Lets time pass for reminders: does at an instant what the worker does then, and tells what became of it. */
export class ReminderClient {
  constructor(private readonly app: TestApplication) {}

  /** Reads every reason again, as the worker does once an hour. */
  async planAll(): Promise<void> {
    await this.app.resolve(ReminderPlanner).planAll();
  }

  /** Sets the clock, hands on every event, sends what is due and delivers the mail. @param instant RFC 3339 */
  async at(instant: string): Promise<void> {
    this.app.clock.set(instant);
    await this.app.resolve(OutboxRelay).relay();
    await this.app.resolve(ReminderDispatch).dispatch();
    await this.app.resolve(DigestService).makeDue();
    await this.app.resolve(MailDelivery).deliver();
  }

  /** What was mailed to an address, in order. */
  mailsTo(email: string): Promise<KeptMail[]> {
    return this.app.database.query<KeptMail[]>(
      `SELECT recipient, subject, text FROM kept_mail WHERE recipient = $1 ORDER BY kept_at, id`,
      [email],
    );
  }

  /** The kinds of the events about a thing that are not handed on yet. */
  async eventsAbout(subjectId: string): Promise<string[]> {
    const events = await this.app.database.query<{ kind: string }[]>(
      `SELECT kind FROM outbox_event WHERE subject_id = $1 AND handled_at IS NULL ORDER BY id`,
      [subjectId],
    );
    return events.map(({ kind }) => kind);
  }

  /** The ledger as a person sees it: `step state [why] instant`, the earliest first. */
  async ledger(readerId: string, query: string): Promise<string[]> {
    const { body } = await (await this.app.as(readerId)).get(`/reminders?${query}`).expect(200);
    return (body as { items: ReminderView[] }).items
      .map(({ step, state, droppedBecause, dueAt }) =>
        [step, state, droppedBecause, String(dueAt).slice(0, 16)].filter((part) => part !== null).join(' '),
      )
      .reverse();
  }
}
