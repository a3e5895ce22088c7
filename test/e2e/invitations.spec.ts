import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailDelivery } from '@app/platform';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { type BuiltPerson, buildPerson } from '../factories/person.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { idOf, idsOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { simultaneously } from '../setup/simultaneously.js';

let app: TestApplication;
let office: Client;
let candidate: Client;
let programmeId: string;

beforeAll(async () => {
  app = await startApplication({ PUBLIC_URL: 'https://wissel.example' });
  programmeId = (await buildProgramme(app.database, { name: 'Trading Places Rotterdam' })).id;
  const cohort = await buildCohort(app.database, { programmeId });
  const officer = await buildPerson(app.database, { name: 'Fatima El Amrani' });
  await buildMembership(app.database, { programmeId, personId: officer.id });
  office = await app.as(officer.id);
  const membership = await buildMembership(app.database, { role: 'candidate', cohortId: cohort.id });
  candidate = await app.as(membership.personId);
});
afterAll(() => app.close());

/** A person with a role in the programme who has never signed in. */
async function buildNewcomer(overrides: Partial<BuiltPerson> = {}): Promise<BuiltPerson> {
  const person = await buildPerson(app.database, overrides);
  await buildMembership(app.database, { role: 'observer', programmeId, personId: person.id });
  return person;
}

async function mailsTo(recipient: string): Promise<{ subject: string; text: string }[]> {
  await app.resolve(MailDelivery).deliver();
  return app.database.query(`SELECT subject, text FROM kept_mail WHERE recipient = $1`, [recipient]);
}

async function droppedBecause(recipient: string): Promise<string[]> {
  await app.resolve(MailDelivery).deliver();
  const rows = await app.database.query<{ dropped_because: string }[]>(
    `SELECT dropped_because FROM outgoing_mail WHERE recipient = $1`,
    [recipient],
  );
  return rows.map((row) => row.dropped_because);
}

describe('an invitation', () => {
  it('tells by mail who invites, for what and as whom, and holds no secret', async () => {
    const person = await buildNewcomer({ name: 'Joris Prins', email: 'joris+werk@organisatie.example' });
    await buildMembership(app.database, { role: 'sponsor', programmeId, personId: person.id });
    const sent = await office.post('/invitations', { personId: person.id, programmeId }).expect(201);
    expect(sent.body).toMatchObject({
      person: { id: person.id, name: 'Joris Prins', email: person.email },
      programmeId,
      invitedBy: { name: 'Fatima El Amrani' },
      sentAt: app.clock.now().toISOString(),
      state: 'pending',
      acceptedAt: null,
    });
    const [mail] = await mailsTo(person.email);
    expect(mail?.subject).toBe('Je bent uitgenodigd voor Trading Places Rotterdam');
    expect(mail?.text).toContain(
      'Fatima El Amrani nodigt je uit voor het programma Trading Places Rotterdam.',
    );
    expect(mail?.text).toContain('Je doet mee als meekijker en opdrachtgever.');
    expect(mail?.text).toContain(
      'Aanmelden: https://wissel.example/sign-in?email=joris%2Bwerk%40organisatie.example\n',
    );
  });

  it('is written in the language of the person', async () => {
    const person = await buildNewcomer({ locale: 'en' });
    await office.post('/invitations', { personId: person.id, programmeId }).expect(201);
    const [mail] = await mailsTo(person.email);
    expect(mail?.subject).toBe('You are invited to Trading Places Rotterdam');
    expect(mail?.text).toContain('You will take part as observer.');
  });

  it('is accepted by the first sign-in', async () => {
    const person = await buildNewcomer();
    const id = idOf(await office.post('/invitations', { personId: person.id, programmeId }).expect(201));
    await app.as(person.id);
    const list = await office.get(`/invitations?programmeId=${programmeId}`).expect(200);
    const acceptedAt = app.clock.now().toISOString();
    expect(itemsOf(list)).toContainEqual(expect.objectContaining({ id, state: 'accepted', acceptedAt }));
    const refusal = await office.delete(`/invitations/${id}`).expect(409);
    expect(refusal.body).toMatchObject({ code: 'invitation.settled' });
  });

  it('is not doubled while it waits, also when several are sent at the same moment', async () => {
    const body = { personId: (await buildNewcomer()).id, programmeId };
    const answers = await simultaneously(
      app,
      Array.from({ length: 4 }, () => () => office.post('/invitations', body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refusal = await office.post('/invitations', body).expect(409);
    expect(refusal.body).toMatchObject({ code: 'invitation.pending' });
  });

  it('is for a person with a role in the programme who can sign in', async () => {
    const stranger = await buildPerson(app.database);
    const gone = await buildNewcomer({ disabledAt: '2021-01-01T00:00:00Z' });
    const past = await buildPerson(app.database);
    const ended = { role: 'observer', programmeId, personId: past.id, endsOn: '2021-02-28' } as const;
    await buildMembership(app.database, ended);
    const refusals = [
      [stranger.id, 'no_role'],
      [gone.id, 'disabled'],
      [past.id, 'no_role'],
      ['01900000-0000-7000-8000-000000000000', 'unknown'],
    ] as const;
    for (const [personId, code] of refusals) {
      const refusal = await office.post('/invitations', { personId, programmeId }).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ pointer: '/personId', code }] });
    }
  });

  it('is for the office of the programme; others in it are refused, elsewhere it does not exist', async () => {
    const { id: personId } = await buildNewcomer();
    await candidate.post('/invitations', { personId, programmeId }).expect(403);
    const elsewhere = await app.as((await buildMembership(app.database)).personId);
    await elsewhere.post('/invitations', { personId, programmeId }).expect(404);
    const id = idOf(await office.post('/invitations', { personId, programmeId }).expect(201));
    for (const other of [candidate, elsewhere]) {
      await other.delete(`/invitations/${id}`).expect(404);
      const list = await other.get(`/invitations?programmeId=${programmeId}`).expect(200);
      expect(idsOf(list)).toEqual([]);
    }
  });

  it('that is withdrawn is not sent any more, and may be sent anew', async () => {
    const person = await buildNewcomer();
    const body = { personId: person.id, programmeId };
    const id = idOf(await office.post('/invitations', body).expect(201));
    await office.delete(`/invitations/${id}`).expect(204);
    expect(await droppedBecause(person.email)).toEqual(['withdrawn or accepted meanwhile']);
    expect(await mailsTo(person.email)).toEqual([]);
    await office.post('/invitations', body).expect(201);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it.each([
    ['is disabled', `UPDATE person SET disabled_at = '2021-03-01T00:00:00Z' WHERE id = $1`, /disabled/],
    ['loses the role', `UPDATE membership SET ends_on = '2021-02-28' WHERE person_id = $1`, /no role/],
    ['moves to another address', `UPDATE person SET email = id || '@nieuw.example' WHERE id = $1`, /address/],
  ])('is not sent when the person %s meanwhile', async (_, fact, reason) => {
    const person = await buildNewcomer();
    await office.post('/invitations', { personId: person.id, programmeId }).expect(201);
    await app.database.query(fact, [person.id]);
    expect(await droppedBecause(person.email)).toEqual([expect.stringMatching(reason)]);
    expect(await mailsTo(person.email)).toEqual([]);
  });

  it('leaves audit entries of being sent and withdrawn', async () => {
    const { id: personId } = await buildNewcomer();
    const id = idOf(await office.post('/invitations', { personId, programmeId }).expect(201));
    await office.delete(`/invitations/${id}`).expect(204);
    const entries = await app.database.query<unknown[]>(
      `SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`,
      [id],
    );
    expect(entries).toEqual([
      { action: 'invitation.send', detail: { personId } },
      { action: 'invitation.withdraw', detail: { personId } },
    ]);
  });
});
