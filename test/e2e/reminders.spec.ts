import { ReminderDispatch } from '@app/reminders';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildExchange, buildMilestone, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildMeeting } from '../factories/meeting.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ReminderClient } from './reminder-client.js';

let app: TestApplication;
let reminders: ReminderClient;
beforeAll(async () => {
  app = await startApplication();
  reminders = new ReminderClient(app);
});
afterAll(() => app.close());

let cast: BuiltCast;
let exchangeId: string;
let milestoneId: string;
/** A milestone on Monday 15 March 2021, of which the planner hears on Monday 1 February. */
beforeEach(async () => {
  app.clock.set('2021-02-01T09:00:00+01:00');
  ({ id: exchangeId, cast } = await buildExchange(app.database));
  milestoneId = await buildMilestone(app.database, { exchangeId, dueOn: '2021-03-15' });
  await reminders.planAll();
});

const ledger = () => reminders.ledger(cast.office.id, `subjectId=${milestoneId}`);
const subjects = async (email: string) => (await reminders.mailsTo(email)).map(({ subject }) => subject);

async function settle(status: 'done' | 'open'): Promise<void> {
  const candidate = await app.as(cast.candidate.id);
  const { body } = await candidate.get(`/milestones?exchangeId=${exchangeId}`).expect(200);
  const [milestone] = (body as { items: { id: string; version: number }[] }).items;
  await candidate.patch(`/milestones/${milestoneId}`, { status }, milestone?.version).expect(200);
}

describe('the ledger', () => {
  it('knows every step beforehand, on working days in the morning', async () => {
    expect(await ledger()).toEqual([
      'two_weeks_before planned 2021-03-01T08:00',
      'three_days_before planned 2021-03-12T08:00',
      'late planned 2021-03-16T08:00',
      'escalation planned 2021-03-22T08:00',
    ]);
  });

  it('does not change when it is planned again', async () => {
    const before = await ledger();
    await reminders.planAll();
    expect(await ledger()).toEqual(before);
  });

  it('sends each step once, also when two send at once, and mails it', async () => {
    await reminders.at('2021-03-01T08:59:59+01:00');
    expect(await subjects(cast.candidate.email)).toEqual([]);
    app.clock.set('2021-03-01T09:00:00+01:00');
    await Promise.all([1, 2, 3].map(() => app.resolve(ReminderDispatch).dispatch()));
    await reminders.at('2021-03-01T09:00:00+01:00');
    expect(await subjects(cast.candidate.email)).toEqual(['Over 14 dagen (ma 15 maart): Gesprek']);
    expect((await ledger())[0]).toBe('two_weeks_before sent 2021-03-01T08:00');
  });

  it('mails what comes to one person at one moment together, and knows each step by itself', async () => {
    const others = [
      await buildMilestone(app.database, { exchangeId, dueOn: '2021-03-15', key: 'second' }),
      await buildMilestone(app.database, { exchangeId, dueOn: '2021-03-15', key: 'third' }),
    ];
    await reminders.planAll();
    await reminders.at('2021-03-01T09:00:00+01:00');
    const [mail, ...more] = await reminders.mailsTo(cast.candidate.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Over 14 dagen (ma 15 maart): Gesprek – en nog 2 herinneringen');
    expect(mail?.text.match(/\* Over 14 dagen \(ma 15 maart\): Gesprek/g)).toHaveLength(3);
    expect(mail?.text.match(/Vink het dan af/g)).toHaveLength(1);
    for (const subjectId of [milestoneId, ...others]) {
      const [first] = await reminders.ledger(cast.office.id, `subjectId=${subjectId}`);
      expect(first).toBe('two_weeks_before sent 2021-03-01T08:00');
    }
    await reminders.at('2021-03-01T09:05:00+01:00');
    expect(await subjects(cast.candidate.email)).toHaveLength(1);
  });

  it('leaves out of such a mail what was done before it left, and sends none when all of it was', async () => {
    const other = await buildMilestone(app.database, { exchangeId, dueOn: '2021-03-15', key: 'second' });
    await reminders.planAll();
    app.clock.set('2021-03-01T09:00:00+01:00');
    await app.resolve(ReminderDispatch).dispatch();
    await app.database.query(`UPDATE milestone SET status = 'done' WHERE id = $1`, [other]);
    await reminders.planAll();
    await reminders.at('2021-03-01T09:00:01+01:00');
    expect(await subjects(cast.candidate.email)).toEqual(['Over 14 dagen (ma 15 maart): Gesprek']);
    app.clock.set('2021-03-12T09:00:00+01:00');
    await app.resolve(ReminderDispatch).dispatch();
    await settle('done');
    await reminders.at('2021-03-12T09:00:01+01:00');
    expect(await subjects(cast.candidate.email)).toHaveLength(1);
  });

  it('drops what has no reason any more, and plans it again when it has', async () => {
    await settle('done');
    await reminders.at('2021-02-01T09:01:00+01:00');
    expect(await ledger()).toEqual([
      'two_weeks_before dropped reason_gone 2021-03-01T08:00',
      'three_days_before dropped reason_gone 2021-03-12T08:00',
      'late dropped reason_gone 2021-03-16T08:00',
      'escalation dropped reason_gone 2021-03-22T08:00',
    ]);
    await settle('open');
    await reminders.at('2021-02-01T09:02:00+01:00');
    expect((await ledger()).every((line) => line.includes('planned'))).toBe(true);
  });

  it('reads the reason again before it sends, also when no event told of it', async () => {
    await app.database.query(`UPDATE milestone SET status = 'done', done_on = '2021-02-02' WHERE id = $1`, [
      milestoneId,
    ]);
    await reminders.at('2021-03-01T09:00:00+01:00');
    expect((await ledger())[0]).toBe('two_weeks_before dropped reason_gone 2021-03-01T08:00');
    expect(await subjects(cast.candidate.email)).toEqual([]);
  });

  it('after a long stop sends the last step that makes sense, at an hour that is open', async () => {
    await reminders.at('2021-03-13T22:00:00+01:00');
    expect(await ledger()).toEqual(
      [
        'two_weeks_before dropped superseded 2021-03-01T08:00',
        'late planned 2021-03-16T08:00',
        'three_days_before planned 2021-03-15T07:00',
        'escalation planned 2021-03-22T08:00',
      ].sort((a, b) => a.slice(-16).localeCompare(b.slice(-16))),
    );
    await reminders.at('2021-03-15T08:00:00+01:00');
    expect(await subjects(cast.candidate.email)).toEqual(['Vandaag: Gesprek']);
  });

  it('moves with the time zone of the recipient, and for nothing else that they prefer', async () => {
    const candidate = await app.as(cast.candidate.id);
    const before = await ledger();
    const kinds = [{ kind: 'milestone', delivery: 'daily' }];
    const preferences = { digestTime: '09:30', timeZone: 'Europe/Amsterdam', kinds };
    await candidate.put('/notification-preferences', preferences).expect(200);
    expect(await reminders.eventsAbout(cast.candidate.id)).toEqual([]);
    await candidate
      .put('/notification-preferences', { ...preferences, timeZone: 'America/Paramaribo' })
      .expect(200);
    expect(await reminders.eventsAbout(cast.candidate.id)).toEqual(['notification_setting.changed']);
    await reminders.at('2021-02-01T09:01:00+01:00');
    expect(await ledger()).toEqual(
      before.map((line) => (line.startsWith('escalation') ? line : line.replace('T08', 'T12'))),
    );
  });

  it('drops what was for somebody who cannot act any more', async () => {
    const admin = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
    const { body } = await admin.get(`/people/${cast.candidate.id}`).expect(200);
    const { version } = body as { version: number };
    await admin.patch(`/people/${cast.candidate.id}`, { disabled: true }, version).expect(200);
    await reminders.at('2021-02-01T09:01:00+01:00');
    expect((await ledger()).filter((line) => line.includes('planned'))).toEqual([
      'escalation planned 2021-03-22T08:00',
    ]);
  });

  it('comes back every week while it is late, and says one level up what went before', async () => {
    for (const day of ['16', '22', '23']) await reminders.at(`2021-03-${day}T09:00:00+01:00`);
    await reminders.at('2021-03-30T09:00:00+02:00');
    expect(await subjects(cast.candidate.email)).toHaveLength(3);
    const [escalation, ...others] = await reminders.mailsTo(cast.office.email);
    expect(others).toEqual([]);
    expect(escalation?.subject).toBe(`${cast.candidate.name} heeft nog niet afgevinkt: Gesprek`);
    expect(escalation?.text).toContain(`${cast.candidate.name} is herinnerd op 16 maart 2021.`);
  });
});

describe('a programme', () => {
  const rule = () => `/programmes/${cast.programmeId}/reminder-rules/milestone.due`;

  it('moves the steps of a rule, and what is planned follows', async () => {
    const distances = [{ step: 'two_weeks_before', distance: -21 }];
    await (await app.as(cast.office.id)).put(rule(), { isOn: true, distances }).expect(200);
    await reminders.at('2021-02-01T09:01:00+01:00');
    expect((await ledger())[0]).toBe('two_weeks_before planned 2021-02-22T08:00');
  });

  it('switches a rule off, and on again', async () => {
    const office = await app.as(cast.office.id);
    await office.put(rule(), { isOn: false, distances: [] }).expect(200);
    await reminders.at('2021-02-01T09:01:00+01:00');
    expect((await ledger()).every((line) => line.includes('dropped switched_off'))).toBe(true);
    await office.put(rule(), { isOn: true, distances: [] }).expect(200);
    await reminders.at('2021-02-01T09:02:00+01:00');
    expect((await ledger()).every((line) => line.includes('planned'))).toBe(true);
  });

  it('names every impossible distance', async () => {
    const distances = [
      { step: 'two_weeks_before', distance: 2 },
      { step: 'unknown', distance: 1 },
    ];
    const { body } = await (await app.as(cast.office.id)).put(rule(), { isOn: true, distances }).expect(400);
    expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/distances/0/distance',
      '/distances/1/step',
    ]);
  });

  it('leaves its rules to its own office', async () => {
    for (const [person, status] of [
      [cast.candidate, 403],
      [cast.stranger, 404],
    ] as const)
      await (await app.as(person.id)).put(rule(), { isOn: false, distances: [] }).expect(status);
  });
});

describe('what waits on whom', () => {
  const awaited = async (personId: string) => {
    const { body } = await (
      await app.as(personId)
    )
      .get(`/awaited-things?programmeId=${cast.programmeId}`)
      .expect(200);
    return (
      body as { items: { id: string; rule: string; person: { id: string }; nudge: { allowed: boolean } }[] }
    ).items;
  };

  it('is seen by the programme office and the facilitator alone', async () => {
    const { office, facilitator, candidate, homeSponsor, observer, stranger } = cast;
    for (const { id } of [office, facilitator]) expect(await awaited(id)).toHaveLength(1);
    for (const { id } of [candidate, homeSponsor, observer, stranger]) expect(await awaited(id)).toEqual([]);
  });

  it('lets the office nudge, once in two working days, and not in quiet hours', async () => {
    const [thing] = await awaited(cast.office.id);
    expect(thing).toMatchObject({ person: { id: cast.candidate.id }, nudge: { allowed: true } });
    const body = { awaitedThingId: thing?.id };
    app.clock.set('2021-02-01T20:00:00+01:00');
    await (await app.as(cast.office.id)).post('/nudges', body).expect(201);
    await (await app.as(cast.office.id)).post('/nudges', body).expect(409);
    await reminders.at('2021-02-01T20:00:00+01:00');
    expect(await subjects(cast.candidate.email)).toEqual([]);
    expect(await awaited(cast.office.id)).toMatchObject([{ nudge: { allowed: false } }]);
    await (await app.as(cast.office.id)).post('/nudges', body).expect(409);
    await reminders.at('2021-02-02T08:00:00+01:00');
    const [mail] = await reminders.mailsTo(cast.candidate.email);
    expect(mail?.text).toContain(`${cast.office.name} vraagt of je hiernaar wilt kijken.`);
    await (await app.as(cast.office.id)).post('/nudges', body).expect(409);
    app.clock.set('2021-02-04T09:00:00+01:00');
    await (await app.as(cast.office.id)).post('/nudges', body).expect(201);
  });

  it('is an answer to an invitation, and not the meeting itself, which asks nothing', async () => {
    await buildMeeting(app.database, {
      cast,
      startsAt: '2021-03-10T09:30:00Z',
      endsAt: '2021-03-10T11:00:00Z',
    });
    await reminders.planAll();
    const rules = (await awaited(cast.office.id)).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['meeting.reply', 'milestone.due']));
  });

  it('cannot be nudged by who does not see it', async () => {
    const [thing] = await awaited(cast.office.id);
    for (const { id } of [cast.candidate, cast.homeSponsor, cast.observer, cast.stranger])
      await (await app.as(id)).post('/nudges', { awaitedThingId: thing?.id }).expect(404);
  });
});
