import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildIdentityProvider } from '../factories/identity-provider.factory.js';
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
