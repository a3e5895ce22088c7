import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { ProviderScene } from './provider-scene.js';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await ProviderScene.start();
});
beforeEach(() => scene.beginAnew());
afterAll(() => scene?.stop());

describe('who somebody is', () => {
  it('is not told by an address that the provider does not verify', async () => {
    const person = await scene.officer();
    for (const emailVerified of [false, undefined]) {
      scene.police.account = {
        subject: person.subject,
        email: person.email,
        ...(emailVerified === false && { emailVerified }),
      };
      await scene.expectRefused(await scene.signIn(), 'sign_in.email_unverified');
    }
    scene.police.account = { subject: person.subject };
    await scene.expectRefused(await scene.signIn(), 'sign_in.email_unverified');
  });

  it('is told by an unverified address where an administrator lets the provider decide', async () => {
    const person = await scene.officer();
    scene.police.account = { subject: person.subject, email: person.email };
    await scene.policeIs('authoritative', true);
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
  });

  it('is not told by a provider for a domain that it does not serve', async () => {
    const victim = await buildPerson(scene.app.database, { email: 'directeur@reclassering.example' });
    scene.police.account = { subject: randomUUID(), email: victim.email, emailVerified: true };
    await scene.expectRefused(await scene.signIn(), 'sign_in.domain_not_served');
  });

  it('is nobody who was not invited, and nobody is made', async () => {
    scene.police.account = { subject: randomUUID(), email: 'nieuw@politie.example', emailVerified: true };
    await scene.expectRefused(await scene.signIn(), 'sign_in.person_unknown');
    const made = await scene.app.database.query(`SELECT FROM person WHERE email = 'nieuw@politie.example'`);
    expect(made).toEqual([]);
  });

  it('is nobody whose access was blocked, before the first sign-in or after', async () => {
    const person = await scene.officer({ disabledAt: '2021-02-01T09:00:00.000Z' });
    await scene.expectRefused(await scene.signIn(), 'sign_in.person_unknown');
    await scene.app.database.query(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [person.id]);
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
    await scene.app.database.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [
      person.id,
      scene.app.clock.now(),
    ]);
    await scene.expectRefused(await scene.signIn(), 'sign_in.person_unknown');
  });

  it('follows from the subject from then on, whatever becomes of the address, here or there', async () => {
    const person = await scene.officer();
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
    await scene.app.database.query(`UPDATE person SET email = $2 WHERE id = $1`, [
      person.id,
      'getrouwd@elders.example',
    ]);
    const other = await buildPerson(scene.app.database, { email: person.email });
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
    scene.police.account = { subject: person.subject, email: other.email, emailVerified: true };
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
    scene.police.account = { subject: person.subject };
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
  });

  it('is one subject at a provider: another one with the same address is refused', async () => {
    const person = await scene.officer();
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
    scene.police.account = { subject: randomUUID(), email: person.email, emailVerified: true };
    await scene.expectRefused(await scene.signIn(), 'sign_in.identity_conflict');
    expect((await scene.auditOf(scene.policeId))[0]).toMatchObject({
      outcome: 'refused',
      detail: { code: 'sign_in.identity_conflict', reason: person.id },
    });
  });

  it('is told by each provider for itself: the same subject elsewhere is somebody else', async () => {
    const person = await scene.officer();
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
    const other = await buildPerson(scene.app.database, { email: `ander.${person.id}@reclassering.example` });
    scene.probation.account = { subject: person.subject, email: other.email, emailVerified: true };
    expect(await scene.personIn(await scene.signIn({ providerId: scene.probationId }, scene.probation))).toBe(
      other.id,
    );
  });
});
