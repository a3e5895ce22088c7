import { addDays, addWorkingDays, type IsoDate } from '@app/calendar';
import {
  type Notice,
  NoticeSources,
  type ReminderReason,
  type ReminderRule,
  ReminderRules,
  type ReminderStep,
  type ToldEvent,
} from '@app/platform';
import type { TestApplication } from '../setup/application.js';

/** A notice with the name under which the gallery shows it. */
export interface Example {
  readonly name: string;
  readonly notice: Notice;
}

/** What the demo has an example of, and what it has none of. */
export interface Examples {
  readonly found: readonly Example[];
  readonly missing: readonly string[];
}

/** A message for each step of every rule, as it is said on its day. */
export async function reminderExamples(app: TestApplication): Promise<Examples> {
  const found: Example[] = [];
  const missing: string[] = [];
  for (const rule of app.resolve(ReminderRules).all) {
    const reasons = await rule.reasons({});
    for (const step of rule.steps) {
      const name = `${rule.key} ${step.key}`;
      const reason = reasons.find(({ audience }) => audience === step.to);
      if (reason) found.push({ name, notice: noticeOf(rule, reason, dayOf(step, reason)) });
      else missing.push(name);
    }
  }
  return { found, missing };
}

/** A message for each kind of event of which somebody is told, for each way in which it is said. */
export async function noticeExamples(app: TestApplication): Promise<Examples> {
  const events = await app.database.query<ToldEvent[]>(
    `SELECT kind, subject_id AS "subjectId", payload, occurred_at AS "occurredAt" FROM outbox_event ORDER BY id`,
  );
  const found = new Map<string, Example>();
  const sources = app.resolve(NoticeSources).all;
  for (const event of events) {
    for (const source of sources.filter((one) => one.events.includes(event.kind))) {
      for (const notice of await source.notices(event)) {
        const name = `${event.kind} to ${whom(notice)}`;
        if (!found.has(name)) found.set(name, { name, notice });
      }
    }
  }
  const told = [...found.keys()].map((name) => name.split(' ')[0]);
  const missing = sources.flatMap((source) => source.events).filter((kind) => !told.includes(kind));
  return { found: [...found.values()], missing: [...new Set(missing)] };
}

function noticeOf(rule: ReminderRule, reason: ReminderReason, today: IsoDate): Notice {
  const escalates = reason.audience === 'escalation';
  return {
    kind: rule.kind,
    programmeId: reason.programmeId,
    subjectType: rule.subjectType,
    subjectId: reason.subjectId,
    recipient: { personId: reason.recipientId },
    message: reason.say({ today, escalates }),
    because: rule.because[reason.audience],
  };
}

function dayOf({ when }: ReminderStep, { fallsOn }: ReminderReason): IsoDate {
  if ('days' in when) return addDays(fallsOn, when.days);
  return addWorkingDays(fallsOn, 'workingDays' in when ? when.workingDays : -5);
}

/** Why somebody is told, shortly: guests get no button. */
function whom({ recipient, because }: Notice): string {
  return 'guest' in recipient ? 'a guest' : because.en.replace(/^You get this message because /, '');
}
