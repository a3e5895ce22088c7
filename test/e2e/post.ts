import { MailDelivery, OutboxRelay } from '@app/platform';
import { ReminderDispatch } from '@app/reminders';
import type { TestApplication } from '../setup/application.js';

/** A mail as it left. */
export interface PostedMail {
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

  /** Hands on every event, and sends what waits for the rest of a burst. */
  async deliver(): Promise<void> {
    await this.app.context.run({}, async () => {
      await this.app.resolve(OutboxRelay).relay();
      this.app.clock.set(new Date(this.app.clock.now().getTime() + burst).toISOString());
      await this.app.resolve(MailDelivery).deliver();
    });
  }

  /** Hands on every event, reminds of what is due, and sends all of it. */
  async remind(): Promise<void> {
    await this.app.context.run({}, async () => {
      await this.app.resolve(OutboxRelay).relay();
      await this.app.resolve(ReminderDispatch).dispatch();
    });
    await this.deliver();
  }

  /** Everything that somebody was mailed by now, oldest first. */
  async to(email: string): Promise<PostedMail[]> {
    await this.deliver();
    return this.app.database.query<PostedMail[]>(
      `SELECT subject, text, calendar FROM kept_mail WHERE recipient = $1 ORDER BY kept_at, id`,
      [email],
    );
  }
}
