import { isoDate } from '@app/calendar';
import { type Message, type Notice, NoticeSources, type ReminderReason, ReminderRules } from '@app/platform';
import { expect } from '@jest/globals';
import type { TestApplication } from '../setup/application.js';

/** The reasons of a rule that stand now. @param rootId of one thing; all when it is left out */
export async function reasonsOf(
  app: TestApplication,
  key: string,
  rootId?: string,
): Promise<readonly ReminderReason[]> {
  const rule = app.resolve(ReminderRules).find(key);
  if (!rule) throw new Error(`There is no rule ${key}.`);
  const reasons = await app.context.run({}, () => rule.reasons(rootId ? { rootIds: [rootId] } : {}));
  for (const reason of reasons) expectWords(reason);
  return reasons;
}

/** Who is asked or told, on which day, in a fixed order. */
export function recipientsOf(reasons: readonly ReminderReason[]): string[] {
  return reasons.map(({ audience, recipientId, fallsOn }) => `${audience} ${recipientId} ${fallsOn}`).sort();
}

/** The Dutch titles that are said on a day, each once. */
export function titlesOf(reasons: readonly ReminderReason[], today: string): string[] {
  const said = reasons.map((reason) => sayOf(reason, today).title.nl);
  return [...new Set(said)].sort();
}

/** The notices of the events about a thing since the last call, oldest first; every event is handed on once. */
export async function noticesOf(app: TestApplication, subjectId: string): Promise<Notice[]> {
  const events = await app.database.query<
    { kind: string; payload: Record<string, string>; occurred_at: Date }[]
  >(
    `WITH told AS (UPDATE outbox_event SET handled_at = now() WHERE subject_id = $1 AND handled_at IS NULL
       RETURNING id, kind, payload, occurred_at)
     SELECT kind, payload, occurred_at FROM told ORDER BY id`,
    [subjectId],
  );
  const notices: Notice[] = [];
  for (const { kind, payload, occurred_at: occurredAt } of events)
    for (const source of app.resolve(NoticeSources).all)
      if (source.events.includes(kind))
        notices.push(
          ...(await app.context.run({}, () => source.notices({ kind, subjectId, payload, occurredAt }))),
        );
  for (const { message, because } of notices) expectSound([message, because]);
  return notices;
}

/** Kind, recipient and Dutch title of each notice, in a fixed order. */
export function toldTo(notices: readonly Notice[]): string[] {
  return notices
    .map(
      ({ kind, recipient, message }) =>
        `${kind} ${'personId' in recipient ? recipient.personId : ''} ${message.title.nl}`,
    )
    .sort();
}

function sayOf(reason: ReminderReason, today: string): Message {
  return reason.say({ today: isoDate(today), escalates: reason.audience === 'escalation' });
}

/** Whatever the day on which it is said, every sentence is there in both languages. */
function expectWords(reason: ReminderReason): void {
  for (const today of ['2020-06-01', reason.fallsOn, '2022-06-01'])
    expectSound([reason.about, sayOf(reason, today)]);
}

function expectSound(said: unknown): void {
  const text = JSON.stringify(said);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|"(nl|en)":""/);
  expect(text.match(/"nl":/g)?.length).toBe(text.match(/"en":/g)?.length);
}
