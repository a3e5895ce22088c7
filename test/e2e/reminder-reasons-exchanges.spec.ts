import { newId, ReminderRules, SubjectReaders } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildExchange, buildMilestone } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { reasonsOf, recipientsOf, titlesOf } from './told.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

describe('every rule', () => {
  it('is about something of which it is known who may read it', async () => {
    const { all } = app.resolve(ReminderRules);
    expect(all.length).toBeGreaterThanOrEqual(11);
    for (const { subjectType } of all)
      expect(await app.resolve(SubjectReaders).readable(newId(), subjectType, [])).toEqual(new Set());
  });
});

describe('a milestone', () => {
  it('is asked of the candidate, and when it is late told to the programme office', async () => {
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id });
    const reasons = await reasonsOf(app, 'milestone.due', id);
    expect(recipientsOf(reasons)).toEqual([
      `asked ${cast.candidate.id} 2021-03-15`,
      `escalation ${cast.office.id} 2021-03-15`,
    ]);
    expect(titlesOf(reasons, '2021-03-12')).toEqual([
      'Over 3 dagen (ma 15 maart): Gesprek',
      `${cast.candidate.name} heeft nog niet afgevinkt: Gesprek`,
    ]);
    expect(titlesOf(reasons, '2021-03-22')).toContain(
      'Nog niet afgevinkt: Gesprek, gepland op 15 maart 2021',
    );
  });

  it.each(['proposed', 'cancelled', 'ended_early', 'completed'] as const)(
    'of an exchange that is %s is not asked',
    async (state) => {
      const { id } = await buildExchange(app.database, { state });
      await buildMilestone(app.database, { exchangeId: id });
      expect(await reasonsOf(app, 'milestone.due', id)).toEqual([]);
    },
  );

  it('is asked after a completed exchange when it comes after the end, and no more once it is done', async () => {
    const { id } = await buildExchange(app.database, { state: 'completed' });
    await buildMilestone(app.database, { exchangeId: id, dueOn: '2021-05-31' });
    await buildMilestone(app.database, { exchangeId: id, key: 'done', dueOn: '2021-05-31', status: 'done' });
    expect(await reasonsOf(app, 'milestone.due', id)).toHaveLength(2);
  });

  it('is not asked of a candidate whose account was disabled', async () => {
    const { id, cast } = await buildExchange(app.database);
    await buildMilestone(app.database, { exchangeId: id });
    await app.database.query(`UPDATE person SET disabled_at = now() WHERE id = $1`, [cast.candidate.id]);
    expect(recipientsOf(await reasonsOf(app, 'milestone.due', id))).toEqual([
      `escalation ${cast.office.id} 2021-03-15`,
    ]);
  });
});

describe('a signature', () => {
  it('is asked of the parties that did not sign, and of a deputy', async () => {
    const { id, cast } = await buildExchange(app.database, { state: 'proposed', startsOn: '2021-03-08' });
    const [sponsorship] = await app.database.query<{ id: string }[]>(
      `SELECT id FROM membership WHERE person_id = $1`,
      [cast.homeSponsor.id],
    );
    const deputy = await buildPerson(app.database);
    await app.database.query(
      `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
       VALUES ($1, $2, $3, '2021-02-01', '2021-03-31', now())`,
      [newId(), sponsorship?.id, deputy.id],
    );
    await (
      await app.as(cast.hostSponsor.id)
    )
      .post(`/exchanges/${id}/transitions`, { action: 'sign' })
      .expect(200);
    const reasons = await reasonsOf(app, 'exchange.signature', id);
    const day = '2021-03-08';
    expect(recipientsOf(reasons)).toEqual(
      [
        ...[cast.candidate.id, cast.homeSponsor.id, deputy.id].map((person) => `asked ${person} ${day}`),
        `escalation ${cast.office.id} ${day}`,
      ].sort(),
    );
    for (const person of [cast.candidate, cast.homeSponsor])
      await (await app.as(person.id)).post(`/exchanges/${id}/transitions`, { action: 'sign' }).expect(200);
    expect(await reasonsOf(app, 'exchange.signature', id)).toEqual([]);
  });

  it('under an amendment is asked of the sponsors from the day it was proposed', async () => {
    const { id, cast } = await buildExchange(app.database);
    const office = await app.as(cast.office.id);
    const amendment = { action: 'amend', hostPosition: 'Teamleider', reason: 'Past beter' };
    await office.post(`/exchanges/${id}/transitions`, amendment).expect(200);
    expect(recipientsOf(await reasonsOf(app, 'amendment.signature', id))).toEqual(
      [
        `asked ${cast.homeSponsor.id} 2021-03-01`,
        `asked ${cast.hostSponsor.id} 2021-03-01`,
        `escalation ${cast.office.id} 2021-03-01`,
      ].sort(),
    );
  });
});

describe('an invitation', () => {
  it('is asked of the invited, told to who invited, and over once they sign in', async () => {
    const { personId: officeId, programmeId } = await buildMembership(app.database);
    const person = await buildPerson(app.database);
    await buildMembership(app.database, { role: 'observer', programmeId, personId: person.id });
    const answer = await (await app.as(officeId)).post('/invitations', { personId: person.id, programmeId });
    const { id } = answer.body as { id: string };
    expect(recipientsOf(await reasonsOf(app, 'invitation.accept', id))).toEqual([
      `asked ${person.id} 2021-03-01`,
      `escalation ${officeId} 2021-03-01`,
    ]);
    for (const reader of [person.id, officeId])
      expect(await app.resolve(SubjectReaders).readable(reader, 'invitation', [id])).toEqual(new Set([id]));
    await app.as(person.id);
    expect(await reasonsOf(app, 'invitation.accept', id)).toEqual([]);
  });
});
