import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { itemsOf } from '../setup/answers.js';
import { type LinkedIdentity, ProviderScene } from './provider-scene.js';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await ProviderScene.start();
});
beforeEach(() => scene.beginAnew());
afterAll(() => scene?.stop());

describe('a linked account', () => {
  it('is seen and unlinked by the person; the next sign-in proves the address again', async () => {
    const person = await scene.officer();
    await scene.signIn();
    const client = await scene.app.as(person.id);
    const identity = await scene.identityOf(client);
    expect(identity).toMatchObject({
      provider: { id: scene.policeId },
      linkedAt: '2021-03-01T08:00:00.000Z',
      lastUsedAt: '2021-03-01T08:00:00.000Z',
      removable: true,
    });
    await client.delete(`/linked-identities/${identity?.id}`).expect(204);
    expect(await scene.identityOf(client)).toBeUndefined();
    expect((await scene.auditOf(person.id))[0]).toMatchObject({ action: 'linked_identity.unlink' });
    scene.police.account = { subject: person.subject, email: person.email, emailVerified: false };
    await scene.expectRefused(await scene.signIn(), 'sign_in.email_unverified');
  });

  it('is not that of another to see or to unlink, but for an administrator', async () => {
    const person = await scene.officer();
    await scene.signIn();
    const stranger = await scene.app.as((await buildPerson(scene.app.database)).id);
    await stranger.get(`/linked-identities?personId=${person.id}`).expect(404);
    const of = `/linked-identities?personId=${person.id}`;
    const [identity] = itemsOf<LinkedIdentity>(await scene.administrator.get(of).expect(200));
    await stranger.delete(`/linked-identities/${identity?.id}`).expect(404);
    await scene.administrator.delete(`/linked-identities/${identity?.id}`).expect(204);
    expect(itemsOf(await scene.administrator.get(of).expect(200))).toEqual([]);
  });
});
