import { MailDelivery, OutboxRelay } from '@app/platform';
import { DigestService, ReminderDispatch } from '@app/reminders';
import type { TestApplication } from '../setup/application.js';

/** A mail as it was kept. */
export interface KeptMail {
  readonly subject: string;
  readonly text: string;
  /** `text/calendar`. */
  readonly calendar: string | null;
}

/** Longer than what comes in bursts waits, in milliseconds. */
const burst = 3 * 60_000;

/** What reaches people by mail, by the ways of the product itself. */
export class Post {
  constructor(private readonly app: TestApplication) {}

  /** Does what the worker does at the instant of the clock: hands on events, reminds, makes digests and delivers. */
  async work(): Promise<void> {
    await this.app.context.run({}, async () => {
      await this.app.resolve(OutboxRelay).relay();
      await this.app.resolve(ReminderDispatch).dispatch();
      await this.app.resolve(DigestService).makeDue();
      await this.app.resolve(MailDelivery).deliver();
    });
  }

  /** Works, and once more when what waits for the rest of a burst is due. */
  async workThroughBurst(): Promise<void> {
    await this.work();
    this.app.clock.set(new Date(this.app.clock.now().getTime() + burst).toISOString());
    await this.work();
  }

  /** Works through a burst. @returns everything that was mailed to an address by then, oldest first */
  async to(email: string): Promise<KeptMail[]> {
    await this.workThroughBurst();
    return this.kept(email);
  }

  /** What was mailed to an address, oldest first. */
  kept(email: string): Promise<KeptMail[]> {
    return this.app.database.query<KeptMail[]>(
      `SELECT subject, text, calendar FROM kept_mail WHERE recipient = $1 ORDER BY kept_at, id`,
      [email],
    );
  }
}
