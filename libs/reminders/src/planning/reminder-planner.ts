import {
  Clock,
  type EventSubscriber,
  type ReasonScope,
  type ReminderRule,
  ReminderRules,
  type ToldEvent,
  Transaction,
  Wakener,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReminderLedger } from './reminder-ledger.js';

/** The events after which every reason of a programme is read again, with where the programme stands. */
const programmeEvents: Readonly<Record<string, 'subject' | 'payload'>> = {
  'programme.changed': 'subject',
  'programme.imported': 'subject',
  'reminder_setting.changed': 'subject',
  'membership.changed': 'payload',
  'deputy.changed': 'payload',
  'cohort.period_changed': 'payload',
};
/** The events of a person, after which every reason of the programmes in which they are or were told is read again. */
const personEvents = ['person.disabled', 'person.enabled', 'notification_setting.changed'];

/** The programmes in which a person has had a role, stood in for somebody, or was reminded. */
const programmesOfPerson = `
  SELECT programme_id AS id FROM membership WHERE person_id = $1 AND programme_id IS NOT NULL
  UNION SELECT m.programme_id FROM deputy d JOIN membership m ON m.id = d.sponsor_membership_id WHERE d.person_id = $1
  UNION SELECT programme_id FROM reminder_reason WHERE recipient_id = $1`;

/** What a plan of everything finds for the first time counts as known for so long, in milliseconds. */
const lookingBack = 2 * 3_600_000;

/** Plans what is to be sent, whenever a fact changes; and everything again, for what has no event. */
@Injectable()
export class ReminderPlanner implements EventSubscriber {
  constructor(
    private readonly rules: ReminderRules,
    private readonly ledger: ReminderLedger,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly wakener: Wakener,
  ) {}

  get kinds(): string[] {
    const ofRules = this.rules.all.flatMap(({ events }) => Object.keys(events));
    return [...new Set([...ofRules, ...Object.keys(programmeEvents), ...personEvents])];
  }

  async handle(event: ToldEvent): Promise<void> {
    const widely = await this.wideScopesOf(event);
    for (const rule of this.rules.all) {
      const root = rule.events[event.kind];
      const scopes = root ? [{ rootIds: [rootOf(root, event)] }] : widely;
      for (const scope of scopes) await this.plan(rule, scope, event.occurredAt);
    }
  }

  /** The programmes that an event concerns as a whole; a role in none of them, an administrator's, concerns all. */
  private async wideScopesOf({ kind, subjectId, payload }: ToldEvent): Promise<ReasonScope[]> {
    if (personEvents.includes(kind)) {
      const rows = await this.transaction.manager.query<{ id: string }[]>(programmesOfPerson, [subjectId]);
      return rows.map(({ id: programmeId }) => ({ programmeId }));
    }
    const place = programmeEvents[kind];
    if (!place) return [];
    const programmeId = place === 'subject' ? subjectId : payload['programmeId'];
    return [typeof programmeId === 'string' ? { programmeId } : {}];
  }

  /** Plans everything of every rule. */
  async planAll(): Promise<void> {
    const known = new Date(this.clock.now().getTime() - lookingBack);
    for (const rule of this.rules.all) await this.plan(rule, {}, known);
  }

  /**
   * Reads the reasons of a scope and makes the ledger agree with them; plans of one rule wait for each other, so that
   * an older reading never undoes a newer one.
   */
  private plan(rule: ReminderRule, scope: ReasonScope, knownSince: Date): Promise<void> {
    return this.transaction.run(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('reminders ' || $1, 0))`, [
        rule.key,
      ]);
      const { ids, nextAt } = await this.ledger.keep(rule, await rule.reasons(scope), knownSince);
      await this.ledger.dropOthers(rule, scope, ids);
      if (nextAt)
        this.transaction.unit.afterCommit.set(`reminders ${nextAt.toISOString()}`, () =>
          this.wakener.wake('reminders', nextAt),
        );
    });
  }
}

function rootOf(root: ReminderRule['events'][string], { subjectId, payload }: ToldEvent): string {
  return root === 'subject' ? subjectId : String(payload[root.rootIn]);
}
