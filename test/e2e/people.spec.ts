import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignIn } from '@app/identity';
import { MailDelivery } from '@app/platform';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { bodyOf, idsOf, itemsOf, nextCursorOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

let app: TestApplication;
let administrator: Client;
let office: Client;
let candidate: Client;
let candidateId: string;
let programmeId: string;
let otherProgrammeId: string;

beforeAll(async () => {
  app = await startApplication();
  const cohort = await buildCohort(app.database);
  programmeId = cohort.programmeId;
  otherProgrammeId = (await buildProgramme(app.database)).id;
  administrator = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
  office = await app.as((await buildMembership(app.database, { programmeId })).personId);
  candidateId = (await buildMembership(app.database, { role: 'candidate', cohortId: cohort.id })).personId;
  candidate = await app.as(candidateId);
});
afterAll(() => app.close());

/** A person with the role of observer in the programme. */
async function buildObserver(inProgramme: string, person: Parameters<typeof buildPerson>[1] = {}) {
  const observer = await buildPerson(app.database, person);
  await buildMembership(app.database, { role: 'observer', programmeId: inProgramme, personId: observer.id });
  return observer;
}

describe('registering a person', () => {
  it('is for a programme office and an administrator', async () => {
    const { id: homeOrganisationId } = await buildOrganisation(app.database);
    const body = {
      name: ' Noor Bakker ',
      email: 'noor@organisatie.example',
      homeOrganisationId,
      locale: 'nl',
    };
    await candidate.post('/people', body).expect(403);
    const created = await office.post('/people', body).expect(201);
    expect(created.body).toMatchObject({
      name: 'Noor Bakker',
      email: 'noor@organisatie.example',
      homeOrganisation: { id: homeOrganisationId },
      position: null,
      memberships: [],
      version: 1,
    });
    await administrator.post('/people', { ...body, email: 'noor.b@organisatie.example' }).expect(201);
  });

  it('refuses an address that somebody has, apart from capitals', async () => {
    const known = await buildPerson(app.database, { email: 'known@organisatie.example' });
    const { homeOrganisationId } = known;
    const body = { name: 'Ander', email: 'Known@Organisatie.example', homeOrganisationId, locale: 'nl' };
    const refusal = await office.post('/people', body).expect(409);
    expect(refusal.body).toMatchObject({ code: 'person.email_taken' });
  });

  it('names an organisation that does not exist', async () => {
    const homeOrganisationId = '01900000-0000-7000-8000-000000000000';
    const body = { name: 'Ander', email: 'ander@organisatie.example', homeOrganisationId, locale: 'nl' };
    const refusal = await office.post('/people', body).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/homeOrganisationId', code: 'unknown' }] });
  });

  it('acts once under one Idempotency-Key', async () => {
    const { id: homeOrganisationId } = await buildOrganisation(app.database);
    const body = { name: 'Eén', email: 'een@organisatie.example', homeOrganisationId, locale: 'nl' };
    const first = await office.post('/people', body).set('Idempotency-Key', 'eenmaal').expect(201);
    const second = await office.post('/people', body).set('Idempotency-Key', 'eenmaal').expect(201);
    expect(second.body).toEqual(first.body);
  });
});

describe('seeing people', () => {
  it('is limited to the own programmes for who does not register people, without addresses', async () => {
    const near = await buildObserver(programmeId);
    const far = await buildObserver(otherProgrammeId);
    const nearby = await candidate.get(`/people/${near.id}`).expect(200);
    expect(nearby.body).toMatchObject({
      name: near.name,
      email: null,
      disabledAt: null,
      lastSignedInAt: null,
    });
    await candidate.get(`/people/${far.id}`).expect(404);
    const list = await candidate.get('/people?limit=200').expect(200);
    expect(idsOf(list)).toContain(near.id);
    expect(idsOf(list)).not.toContain(far.id);
  });

  it('shows everybody their own address', async () => {
    const self = await candidate.get(`/people/${candidateId}`).expect(200);
    expect(self.body).toMatchObject({ email: expect.stringMatching(/@organisatie\.example$/) });
  });

  it('shows an office all people, but only the roles in its own programmes', async () => {
    const both = await buildObserver(programmeId);
    await buildMembership(app.database, {
      role: 'observer',
      programmeId: otherProgrammeId,
      personId: both.id,
    });
    const forOffice = await office.get(`/people/${both.id}`).expect(200);
    expect(forOffice.body).toMatchObject({ email: both.email });
    expect(bodyOf<{ memberships: unknown[] }>(forOffice).memberships).toHaveLength(1);
    const forAdministrator = await administrator.get(`/people/${both.id}`).expect(200);
    expect(bodyOf<{ memberships: unknown[] }>(forAdministrator).memberships).toHaveLength(2);
  });

  it('finds names without regard to accents, and addresses only for who may see them', async () => {
    const zoe = await buildObserver(programmeId, { name: 'Zoë Jansen', email: 'zj@verborgen.example' });
    expect(idsOf(await candidate.get('/people?q=zoe').expect(200))).toEqual([zoe.id]);
    expect(idsOf(await office.get('/people?q=ZJ@verborgen').expect(200))).toEqual([zoe.id]);
    expect(idsOf(await candidate.get('/people?q=verborgen').expect(200))).toEqual([]);
  });

  it('does not tell an office who is in a programme of others', async () => {
    const far = await buildObserver(otherProgrammeId);
    expect(idsOf(await office.get(`/people?programmeId=${otherProgrammeId}`).expect(200))).toEqual([]);
    const forAdministrator = await administrator.get(`/people?programmeId=${otherProgrammeId}`).expect(200);
    expect(idsOf(forAdministrator)).toContain(far.id);
  });

  it('goes by part, each person once', async () => {
    const { id } = await buildOrganisation(app.database);
    for (const name of ['berg', 'Arends', 'Cornelis']) {
      await buildPerson(app.database, { name, homeOrganisationId: id });
    }
    const first = await office.get(`/people?organisationId=${id}&limit=2`).expect(200);
    const cursor = nextCursorOf(first);
    const second = await office.get(`/people?organisationId=${id}&limit=2&cursor=${cursor}`).expect(200);
    const names = [first, second].flatMap((part) => itemsOf<{ name: string }>(part)).map(({ name }) => name);
    expect(names).toEqual(['Arends', 'berg', 'Cornelis']);
  });
});

describe('changing a person', () => {
  it('is possible for one’s own name, position and language, and no further', async () => {
    const self = await buildObserver(programmeId);
    const client = await app.as(self.id);
    const own = { name: 'Nieuwe Naam', position: 'Teamleider', locale: 'en' };
    const changed = await client.patch(`/people/${self.id}`, own, 1).expect(200);
    expect(changed.body).toMatchObject({ ...own, version: 2 });
    const { id: homeOrganisationId } = await buildOrganisation(app.database);
    await client.patch(`/people/${self.id}`, { homeOrganisationId }, 2).expect(403);
    await client.patch(`/people/${self.id}`, { email: 'mij@elders.example' }, 2).expect(403);
    await client.patch(`/people/${self.id}`, { disabled: true }, 2).expect(403);
    await client.patch(`/people/${candidateId}`, { name: 'Grap' }, 1).expect(403);
  });

  it('accepts what stands already without a new version', async () => {
    const self = await buildObserver(programmeId);
    const client = await app.as(self.id);
    const same = await client
      .patch(`/people/${self.id}`, { email: self.email, disabled: false }, 1)
      .expect(200);
    expect(same.body).toMatchObject({ version: 1 });
  });

  it('is for the office of a programme of theirs', async () => {
    const near = await buildObserver(programmeId);
    const far = await buildObserver(otherProgrammeId);
    await office.patch(`/people/${near.id}`, { position: 'Adviseur' }, 1).expect(200);
    await office.patch(`/people/${far.id}`, { position: 'Adviseur' }, 1).expect(403);
    await office.patch(`/people/${near.id}`, { position: 'Te laat' }, 1).expect(412);
    await office.patch(`/people/${near.id}`, { position: null }, 2).expect(200);
  });

  it('lets the office set an address right until the first sign-in; then only an administrator', async () => {
    const newcomer = await buildObserver(programmeId);
    await office.patch(`/people/${newcomer.id}`, { email: 'juist@organisatie.example' }, 1).expect(200);
    await app.as(newcomer.id);
    await office.patch(`/people/${newcomer.id}`, { email: 'kaper@organisatie.example' }, 2).expect(403);
    await administrator
      .patch(`/people/${newcomer.id}`, { email: 'nieuw@organisatie.example' }, 2)
      .expect(200);
  });

  it('makes a link that was sent to the old address worthless', async () => {
    const moving = await buildObserver(programmeId, { email: 'oud@organisatie.example' });
    await app.visitor.post('/sign-in-links', { email: moving.email }).expect(202);
    await app.resolve(MailDelivery).deliver();
    const [mail] = await app.database.query<{ text: string }[]>(
      `SELECT text FROM kept_mail WHERE recipient = $1`,
      [moving.email],
    );
    const secret = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? 'none';
    await administrator.patch(`/people/${moving.id}`, { email: 'vers@organisatie.example' }, 1).expect(200);
    await expect(app.resolve(SignIn).redeemLink(secret)).rejects.toThrow('sign_in.link_invalid');
  });
});

describe('disabling a person', () => {
  it('ends every session at once, and enabling does not bring one back', async () => {
    const leaver = await buildObserver(programmeId);
    const client = await app.as(leaver.id);
    const disabled = await office.patch(`/people/${leaver.id}`, { disabled: true }, 1).expect(200);
    expect(disabled.body).toMatchObject({ disabledAt: app.clock.now().toISOString() });
    await client.get('/organisations').expect(401);
    const enabled = await office.patch(`/people/${leaver.id}`, { disabled: false }, 2).expect(200);
    expect(enabled.body).toMatchObject({ disabledAt: null });
    await client.get('/organisations').expect(401);
  });

  it('is refused to an office for an administrator', async () => {
    const { personId } = await buildMembership(app.database, { role: 'admin' });
    await buildMembership(app.database, { role: 'observer', programmeId, personId });
    await office.patch(`/people/${personId}`, { disabled: true }, 1).expect(403);
    await administrator.patch(`/people/${personId}`, { disabled: true }, 1).expect(200);
  });

  it('leaves an audit entry', async () => {
    const leaver = await buildObserver(programmeId);
    await office.patch(`/people/${leaver.id}`, { disabled: true }, 1).expect(200);
    const entries = await app.database.query<unknown[]>(
      `SELECT action, detail FROM audit_entry WHERE subject_id = $1`,
      [leaver.id],
    );
    expect(entries).toEqual([{ action: 'person.change', detail: { fields: ['disabledAt'] } }]);
  });
});
