import { MailDelivery } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { codeOf, enrol } from './second-factor-client.js';

let app: TestApplication;
let administrator: Client;
beforeAll(async () => {
  app = await startApplication();
  administrator = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
});
beforeEach(() => app.database.query(`DELETE FROM throttle_counter`));
afterAll(() => app.close());

const demanding = (): ReturnType<typeof buildProgramme> =>
  buildProgramme(app.database, { settings: { secondFactorRequired: true } });

/** How a session of the person stands that begins now. */
async function standsOf(personId: string): Promise<string> {
  const { body } = await (await app.as(personId, 'link')).get('/sessions/current').expect(200);
  return (body as { secondFactor: string }).secondFactor;
}

describe('a programme that demands a second factor', () => {
  it('has who holds a role in it set one up when they sign in, and says that it is this programme', async () => {
    const programme = await demanding();
    const { personId } = await buildMembership(app.database, { programmeId: programme.id });
    const client = await app.as(personId, 'link');
    await client.get('/organisations').expect(403);
    expect((await client.get('/second-factors/current').expect(200)).body).toEqual({
      authenticatorSince: null,
      passkeys: [],
      recoveryCodesLeft: 0,
      demands: [{ programme: { id: programme.id, name: programme.name } }],
    });
    const enrolled = await enrol(app, client);
    await enrolled.client.get('/organisations').expect(200);
    expect(await standsOf(personId)).toBe('required');
  });

  it('asks nothing of who holds no role in it today, and of no persona of the demo', async () => {
    const { id: programmeId } = await demanding();
    const ended = await buildMembership(app.database, { programmeId, endsOn: '2021-02-28' });
    const later = await buildMembership(app.database, { programmeId, startsOn: '2021-03-02' });
    const elsewhere = await buildMembership(app.database);
    for (const { personId } of [ended, later, elsewhere]) expect(await standsOf(personId)).toBe('none');
    const { personId } = await buildMembership(app.database, { programmeId });
    await (await app.as(personId)).get('/organisations').expect(200);
  });

  it('asks it the next time that somebody signs in, and no longer when it is withdrawn', async () => {
    const programme = await buildProgramme(app.database);
    const { personId } = await buildMembership(app.database, { programmeId: programme.id });
    const before = await app.as(personId, 'link');
    const set = (secondFactorRequired: boolean, version: number) =>
      administrator
        .patch(
          `/programmes/${programme.id}`,
          {
            settings: {
              reviewTermWorkingDays: 10,
              exchangeDuration: 'P6M',
              quietHours: ['19:00', '08:00'],
              secondFactorRequired,
            },
          },
          version,
        )
        .expect(200);
    const { version, settings } = (await set(true, 1)).body as { version: number; settings: object };
    expect(settings).toMatchObject({ secondFactorRequired: true });
    await before.get('/organisations').expect(200);
    const after = await app.as(personId, 'link');
    await after.get('/organisations').expect(403);
    await set(false, version);
    await after.get('/organisations').expect(200);
  });

  it('is not one of those that never decided on it', async () => {
    const { id } = await buildProgramme(app.database);
    await app.database.query(
      `UPDATE programme SET settings = settings - 'secondFactorRequired' WHERE id = $1`,
      [id],
    );
    const { personId } = await buildMembership(app.database, { programmeId: id });
    expect(await standsOf(personId)).toBe('none');
    const { body } = await administrator.get(`/programmes/${id}`).expect(200);
    expect(body).toMatchObject({ settings: { secondFactorRequired: false } });
  });

  it('keeps it from being switched off, and says so', async () => {
    const programme = await demanding();
    const { personId } = await buildMembership(app.database, { programmeId: programme.id });
    const { client, secret } = await enrol(app, await app.as(personId, 'link'));
    const refused = await client
      .post('/authenticator-removals', { code: codeOf(app, secret) })
      .set('Accept-Language', 'en')
      .expect(409);
    expect(refused.body).toMatchObject({
      code: 'second_factor.demanded',
      detail: expect.stringContaining(programme.name) as unknown,
    });
    expect(await standsOf(personId)).toBe('required');
  });

  it('tells its office how many have none, as a number from five people up, and others nothing', async () => {
    const { id: programmeId } = await buildProgramme(app.database);
    const office = await app.as((await buildMembership(app.database, { programmeId })).personId, 'link');
    const figures = () => office.get(`/programmes/${programmeId}/second-factor-figures`);
    expect((await figures().expect(200)).body).toEqual({ people: 1, without: null });
    for (let count = 0; count < 4; count += 1)
      await buildMembership(app.database, { role: 'observer', programmeId });
    expect((await figures().expect(200)).body).toEqual({ people: 5, without: 5 });
    const { personId } = await buildMembership(app.database, { role: 'observer', programmeId });
    const { client: observer } = await enrol(app, await app.as(personId, 'link'));
    expect((await figures().expect(200)).body).toEqual({ people: 6, without: 5 });
    await observer.get(`/programmes/${programmeId}/second-factor-figures`).expect(403);
    const elsewhere = await app.as((await buildMembership(app.database)).personId);
    await elsewhere.get(`/programmes/${programmeId}/second-factor-figures`).expect(404);
  });
});

describe('an installation that demands it of administrators', () => {
  it('asks it of them, and of nobody else', async () => {
    const strict = await startApplication({ ADMIN_SECOND_FACTOR: 'required' });
    try {
      const { personId } = await buildMembership(strict.database, { role: 'admin' });
      const client = await strict.as(personId, 'link');
      await client.get('/organisations').expect(403);
      expect((await client.get('/second-factors/current').expect(200)).body).toMatchObject({
        demands: [{ programme: null }],
      });
      const other = await buildMembership(strict.database);
      await (await strict.as(other.personId, 'link')).get('/organisations').expect(200);
    } finally {
      await strict.close();
    }
  });
});

describe('resetting the second factor of somebody who lost the phone', () => {
  const reason = 'Telefoon verloren, gebeld en herkend.';

  it('forgets it, ends every session, and tells the person by whom and why', async () => {
    const { id: programmeId } = await demanding();
    const { personId: officeId } = await buildMembership(app.database, { programmeId });
    const office = await app.as(officeId);
    const { personId } = await buildMembership(app.database, { role: 'observer', programmeId });
    const { client, recoveryCodes } = await enrol(app, await app.as(personId, 'link'));
    await office.post(`/people/${personId}/second-factor-resets`, { reason }).expect(204);
    await client.get('/sessions/current').expect(401);
    expect(await standsOf(personId)).toBe('enrol');
    const { client: anew } = await enrol(app, await app.as(personId, 'link'));
    await anew.post('/recovery-codes', { code: recoveryCodes[0] }).expect(400);
    await app.resolve(MailDelivery).deliver();
    const mails = await app.database.query<{ text: string }[]>(
      `SELECT text FROM kept_mail JOIN person ON person.email = recipient
       WHERE person.id = $1 AND subject = 'Je tweede stap is gewist'`,
      [personId],
    );
    const [{ name } = { name: '' }] = await app.database.query<{ name: string }[]>(
      `SELECT name FROM person WHERE id = $1`,
      [officeId],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text.replace(/\s+/g, ' ')).toContain(
      `${name} heeft de tweede stap van je account gewist en je overal afgemeld. De reden: ${reason}`,
    );
    const entries = await app.database.query(
      `SELECT actor_id FROM audit_entry WHERE subject_id = $1 AND action = 'second_factor.reset'`,
      [personId],
    );
    expect(entries).toEqual([{ actor_id: officeId }]);
  });

  it('lets who waits after wrong codes in at once, to set it up anew', async () => {
    const { id } = await buildPerson(app.database);
    await enrol(app, await app.as(id, 'link'));
    await app.database.query(
      `INSERT INTO second_factor_attempt (person_id, failures, blocked_until) VALUES ($1, 30, $2)`,
      [id, new Date(app.clock.now().getTime() + 3_600_000)],
    );
    await administrator.post(`/people/${id}/second-factor-resets`, { reason }).expect(204);
    const { client, secret } = await enrol(app, await app.as(id, 'link'));
    await client.post('/recovery-codes', { code: codeOf(app, secret) }).expect(201);
  });

  it('asks for a reason, and for a second factor that is there', async () => {
    const { id } = await buildPerson(app.database);
    const path = `/people/${id}/second-factor-resets`;
    await administrator.post(path, { reason: '  ' }).expect(400);
    const refused = await administrator.post(path, { reason }).expect(409);
    expect(refused.body).toMatchObject({ code: 'second_factor.none' });
  });

  it('is not for oneself, not for another programme, and for administrators only by one', async () => {
    const { id: programmeId } = await buildProgramme(app.database);
    const { personId: officeId } = await buildMembership(app.database, { programmeId });
    const office = await app.as(officeId);
    const elsewhere = await buildMembership(app.database);
    const alsoAdmin = await buildMembership(app.database, { role: 'observer', programmeId });
    await buildMembership(app.database, { role: 'admin', personId: alsoAdmin.personId });
    for (const personId of [officeId, elsewhere.personId, alsoAdmin.personId])
      await office.post(`/people/${personId}/second-factor-resets`, { reason }).expect(403);
    await enrol(app, await app.as(alsoAdmin.personId, 'link'));
    await administrator.post(`/people/${alsoAdmin.personId}/second-factor-resets`, { reason }).expect(204);
    const observer = await buildMembership(app.database, { role: 'observer', programmeId });
    const other = await buildMembership(app.database, { role: 'observer', programmeId });
    await (
      await app.as(observer.personId)
    )
      .post(`/people/${other.personId}/second-factor-resets`, { reason })
      .expect(403);
  });
});
