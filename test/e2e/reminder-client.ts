import { ReminderPlanner, type ReminderView } from '@app/reminders';
import type { TestApplication } from '../setup/application.js';
import { type KeptMail, Post } from './post.js';

/** Lets time pass for reminders: does at an instant what the worker does then, and tells what became of it. */
export class ReminderClient {
  private readonly post: Post;

  constructor(private readonly app: TestApplication) {
    this.post = new Post(app);
  }

  /** Reads every reason again, as the worker does once an hour. */
  async planAll(): Promise<void> {
    await this.app.resolve(ReminderPlanner).planAll();
  }

  /** Sets the clock, and does what the worker does then. @param instant RFC 3339 */
  async at(instant: string): Promise<void> {
    this.app.clock.set(instant);
    await this.post.work();
  }

  /** What was mailed to an address, in order. */
  mailsTo(email: string): Promise<KeptMail[]> {
    return this.post.kept(email);
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
