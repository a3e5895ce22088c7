import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildIdentityProvider } from '../factories/identity-provider.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { bodyOf } from '../setup/answers.js';
import type { Client } from '../setup/client.js';
import { IdentityProvider } from '../setup/identity-provider.js';
import { ProviderScene } from './provider-scene.js';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await ProviderScene.start();
});
beforeEach(() => scene.beginAnew());
afterAll(() => scene?.stop());

describe('a provider that is away', () => {
  it('is said to be away when the sign-in begins, and when the browser comes back; the product goes on', async () => {
    const third = await IdentityProvider.start(scene.app.configuration.PUBLIC_URL);
    const { id } = await buildIdentityProvider(scene.app, third, { domains: ['derde.example'] });
    const { authorizationUrl, cookie } = await scene.begin({ email: 'iemand@derde.example' });
    const back = await third.visit(authorizationUrl);
    await third.stop();
    await scene.expectRefused(await scene.comeBack(back, cookie), 'sign_in.provider_unavailable');
    const refusal = await scene.app.visitor.post('/provider-sign-ins', { providerId: id }).expect(409);
    expect(refusal.body).toMatchObject({ code: 'sign_in.provider_unavailable' });
    expect((await scene.auditOf(id))[0]).toMatchObject({ detail: { reason: 'unreachable' } });
    await scene.app.visitor.get('/sign-in-providers').expect(200);
  });

  it('that was switched off meanwhile signs nobody in', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    await scene.policeIs('enabled', false);
    await scene.expectRefused(await scene.comeBack(back, cookie), 'sign_in.provider_unknown');
    await scene.app.visitor.post('/provider-sign-ins', { providerId: scene.policeId }).expect(409);
    const answer = await scene.app.visitor
      .post('/provider-sign-ins', { email: 'iemand@politie.example' })
      .expect(201);
    expect(answer.body).toMatchObject({ provider: null });
  });
});

/** Waits until a request to the product waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await scene.app.database.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

describe('a provider that signs nobody in any more', () => {
  /** A session that began with the police, another of the same person that began with a link, and one of somebody else. */
  async function threeSessions(): Promise<{ ofPolice: string; others: Client[] }> {
    const person = await scene.officer();
    const ofPolice = scene.sessionCookie(await scene.signIn()) ?? '';
    const stranger = await buildPerson(scene.app.database);
    return { ofPolice, others: [await scene.app.as(person.id, 'link'), await scene.app.as(stranger.id)] };
  }

  async function expectEnded(ofPolice: string, others: readonly Client[]): Promise<void> {
    await scene.app.visitor.get('/sessions/current').set('Cookie', ofPolice).expect(401);
    for (const other of others) await other.get('/sessions/current').expect(200);
  }

  it('because it is switched off, ends the sessions that began with it, and no others', async () => {
    const { ofPolice, others } = await threeSessions();
    const path = `/identity-providers/${scene.policeId}`;
    await scene.app.visitor.get('/sessions/current').set('Cookie', ofPolice).expect(200);
    await scene.administrator.patch(path, { name: 'De politie' }, 1).expect(200);
    await scene.app.visitor.get('/sessions/current').set('Cookie', ofPolice).expect(200);
    await scene.administrator.patch(path, { enabled: false }, 2).expect(200);
    await expectEnded(ofPolice, others);
    expect((await scene.auditOf(scene.policeId))[0]).toMatchObject({
      action: 'identity_provider.change',
      detail: { fields: ['enabled'], enabled: false, endedSessions: 1 },
    });
  });

  it('signs nobody in either who comes back at that moment', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    const switching = scene.app.database.createQueryRunner();
    await switching.startTransaction();
    await switching.query(`UPDATE identity_provider SET enabled = false WHERE id = $1`, [scene.policeId]);
    const answer = Promise.resolve(scene.comeBack(back, cookie));
    await untilSomebodyWaits();
    await switching.commitTransaction();
    await switching.release();
    await scene.expectRefused(await answer, 'sign_in.provider_unknown');
  });

  it('because it is removed, ends them too', async () => {
    const { ofPolice, others } = await threeSessions();
    const path = `/identity-providers/${scene.policeId}`;
    const { version } = bodyOf<{ version: number }>(await scene.administrator.get(path).expect(200));
    await scene.administrator.delete(path, version).expect(204);
    await expectEnded(ofPolice, others);
    expect((await scene.auditOf(scene.policeId))[0]).toMatchObject({
      action: 'identity_provider.remove',
      detail: { endedSessions: 1 },
    });
  });
});
