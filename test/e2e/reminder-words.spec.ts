import { MailDelivery } from '@app/platform';
import { DigestService, ReminderDispatch } from '@app/reminders';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast, buildExchange } from '../factories/exchange.factory.js';
import { buildMeeting } from '../factories/meeting.factory.js';
import type { BuiltPerson } from '../factories/person.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ProposalClient } from './proposal-client.js';
import { ReminderClient } from './reminder-client.js';

let app: TestApplication;
let reminders: ReminderClient;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
  reminders = new ReminderClient(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2021-03-01T09:00:00+01:00');
  cast = await buildCast(app.database);
});

const mailsTo = ({ email }: BuiltPerson) => reminders.mailsTo(email);

async function prefer({ id }: BuiltPerson, delivery: string): Promise<void> {
  const kinds = [{ kind: 'meeting', delivery }];
  const preferences = { digestTime: '08:30', timeZone: 'Europe/Amsterdam', kinds };
  await (await app.as(id)).put('/notification-preferences', preferences).expect(200);
}

/** A meeting on Thursday 11 March 2021 at half past one, of which the planner hears on Monday 1 March. */
async function planMeeting(startsAt = '2021-03-11T13:30:00+01:00'): Promise<string> {
  const { id } = await buildMeeting(app.database, {
    ...{ cast, title: 'Intervisie', startsAt, endsAt: startsAt.replace('T13', 'T16') },
  });
  await reminders.planAll();
  return id;
}

describe('a reminder that leaves on another day than that on which it was told', () => {
  it('says in a digest when its day is as seen from the day of the digest', async () => {
    await prefer(cast.facilitator, 'daily');
    await planMeeting();
    await reminders.at('2021-03-10T09:00:00+01:00');
    await reminders.at('2021-03-11T08:30:00+01:00');
    const { text } = (await mailsTo(cast.facilitator)).at(-1) ?? {};
    expect(text).toContain('* Vandaag om 13:30: Intervisie');
    expect(text).not.toContain('Morgen');
  });

  it('is left out of a digest after its day, and with it the digest when nothing else is in it', async () => {
    await prefer(cast.facilitator, 'weekly');
    await planMeeting();
    await reminders.at('2021-03-10T09:00:00+01:00');
    app.clock.set('2021-03-15T08:30:00+01:00');
    expect(await app.resolve(DigestService).makeDue()).toBe(1);
    await app.resolve(MailDelivery).deliver();
    expect(await mailsTo(cast.facilitator)).toEqual([]);
  });

  it('is said anew in a mail that left late, and is not sent when it comes too late', async () => {
    await planMeeting();
    app.clock.set('2021-03-10T09:00:00+01:00');
    await app.resolve(ReminderDispatch).dispatch();
    app.clock.set('2021-03-11T09:00:00+01:00');
    await app.resolve(MailDelivery).deliver();
    const subjects = (await mailsTo(cast.facilitator)).map(({ subject }) => subject);
    expect(subjects).toEqual(['Vandaag om 13:30: Intervisie']);

    await planMeeting('2021-03-18T13:30:00+01:00');
    app.clock.set('2021-03-17T09:00:00+01:00');
    await app.resolve(ReminderDispatch).dispatch();
    app.clock.set('2021-03-18T13:30:00+01:00');
    await app.resolve(MailDelivery).deliver();
    expect(await mailsTo(cast.facilitator)).toHaveLength(1);
  });
});

describe('a digest', () => {
  it('says once what somebody was reminded of twice', async () => {
    await prefer(cast.candidate, 'weekly');
    await planMeeting('2021-03-18T13:30:00+01:00');
    await reminders.at('2021-03-08T09:00:00+01:00');
    app.clock.set('2021-03-10T10:00:00+01:00');
    const office = await app.as(cast.office.id);
    const { body } = await office.get(`/awaited-things?personId=${cast.candidate.id}`).expect(200);
    const [thing] = (body as { items: { id: string }[] }).items;
    await office.post('/nudges', { awaitedThingId: thing?.id }).expect(201);
    await reminders.at('2021-03-10T10:01:00+01:00');
    await reminders.at('2021-03-15T08:30:00+01:00');
    const [mail] = await mailsTo(cast.candidate);
    expect(mail?.text.match(/\* Kom je\?/g)).toHaveLength(1);
    expect(mail?.text).toContain(`${cast.office.name} vraagt of je hiernaar wilt kijken.`);
  });
});

describe('reminders in one mail', () => {
  it('stand with the nearest day first, which is what the subject says', async () => {
    await planMeeting('2021-03-18T13:30:00+01:00');
    await planMeeting('2021-03-12T13:30:00+01:00');
    await reminders.at('2021-03-11T09:00:00+01:00');
    const { subject } = (await mailsTo(cast.facilitator)).at(-1) ?? {};
    expect(subject).toBe('Morgen om 13:30: Intervisie – en nog 1 herinnering');
  });
});

describe('who was reminded before', () => {
  it('is told one level up alone, and not to those who are asked', async () => {
    await buildExchange(app.database, { cast, state: 'proposed', startsOn: '2021-04-13' });
    await reminders.planAll();
    await reminders.at('2021-04-06T09:00:00+02:00');
    await reminders.at('2021-04-13T09:00:00+02:00');
    const escalation = (await mailsTo(cast.office)).at(-1);
    expect(escalation?.text).toContain(`${cast.hostSponsor.name} is herinnerd op`);
    const asked = (await mailsTo(cast.hostSponsor)).at(-1);
    expect(asked?.subject).toMatch(/^Je handtekening wordt gevraagd/);
    expect(asked?.text).not.toContain('is herinnerd');
  });

  it('is who was asked for the same organisation', async () => {
    const { id } = await buildProposal(app.database, {
      ...{ cast, state: 'approved' },
      affectedOrganisations: [cast.home, cast.host].map((one) => ({ organisationId: one.id, part: 'acts' })),
    });
    const proposal = new ProposalClient(app, id);
    for (const { id: organisationId } of [cast.home, cast.host])
      await proposal.post(cast.office.id, '/adoptions', {
        ...{ organisationId, ownerId: cast.candidate.id, anchor: 'protocol' },
        ...{ anchoredIn: '3.2', effectiveOn: '2021-05-01' },
      });
    await reminders.at('2021-03-01T09:01:00+01:00');
    await reminders.at('2021-03-15T09:00:00+01:00');
    const [mail] = await mailsTo(cast.office);
    const paragraphs = mail?.text.split('\n\n') ?? [];
    const ofHost = paragraphs.find((words) => words.includes(`(${cast.hostSponsor.name})`));
    expect(ofHost).toContain(`${cast.hostSponsor.name} is herinnerd op 1 maart 2021.`);
    expect(ofHost).not.toContain(cast.homeSponsor.name);
  });
});
