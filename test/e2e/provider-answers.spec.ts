import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildIdentityProvider } from '../factories/identity-provider.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { IdentityProvider } from '../setup/identity-provider.js';
import { ProviderScene } from './provider-scene.js';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await ProviderScene.start();
});
beforeEach(() => scene.beginAnew());
afterAll(() => scene?.stop());

describe('an answer that is not that of the sign-in', () => {
  it('counts once', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    expect(await scene.personIn(await scene.comeBack(back, cookie))).toBeDefined();
    await scene.expectRefused(await scene.comeBack(back, cookie), 'sign_in.attempt_unknown');
  });

  it('has one winner when the browser comes back ten times at once', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    const answers = await Promise.all(Array.from({ length: 10 }, () => scene.comeBack(back, cookie)));
    const places = answers.map(({ headers }) => String(headers['location']));
    expect(places.filter((place) => place === 'http://localhost:3000/')).toHaveLength(1);
    expect(places.filter((place) => place.includes('attempt_unknown'))).toHaveLength(9);
  });

  it('is refused in a browser without the cookie, or with that of another sign-in, and stays good in its own', async () => {
    const person = await scene.officer();
    const [mine, theirs] = [await scene.begin(), await scene.begin()];
    const back = await scene.police.visit(mine.authorizationUrl);
    await scene.expectRefused(await scene.comeBack(back), 'sign_in.attempt_unknown');
    await scene.expectRefused(await scene.comeBack(back, theirs.cookie), 'sign_in.attempt_unknown');
    expect(await scene.personIn(await scene.comeBack(back, mine.cookie))).toBe(person.id);
  });

  it('is refused after ten minutes', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    scene.app.clock.set('2021-03-01T09:10:00+01:00');
    await scene.expectRefused(await scene.comeBack(back, cookie), 'sign_in.attempt_unknown');
  });

  it('is refused with a state that was never given, with two, and without any', async () => {
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    for (const change of ['set', 'append', 'delete'] as const) {
      const changed = new URL(back);
      changed.searchParams[change]('state', randomUUID());
      if (change === 'delete') changed.searchParams.delete('state');
      await scene.expectRefused(await scene.comeBack(changed, cookie), 'sign_in.attempt_unknown');
    }
  });

  it.each([
    ['the nonce of another sign-in', 'nonce', 'sign_in.answer_invalid'],
    ['the challenge of another sign-in', 'code_challenge', 'sign_in.answer_invalid'],
  ])('is refused with %s', async (_name, parameter, code) => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const changed = new URL(authorizationUrl);
    changed.searchParams.set(parameter, 'x'.repeat(43));
    await scene.expectRefused(await scene.comeBack(await scene.police.visit(changed.href), cookie), code);
  });

  it('is refused with a code that was tampered with', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const back = await scene.police.visit(authorizationUrl);
    back.searchParams.set('code', `${back.searchParams.get('code')}x`);
    await scene.expectRefused(await scene.comeBack(back, cookie), 'sign_in.answer_invalid');
  });

  it('is refused when another provider gave it, or when it does not say which', async () => {
    await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin();
    const elsewhere = new URL(authorizationUrl.replace(scene.police.issuer, scene.probation.issuer));
    await scene.expectRefused(
      await scene.comeBack(await scene.probation.visit(elsewhere.href), cookie),
      'sign_in.answer_invalid',
    );
    const again = await scene.begin();
    const silent = await scene.police.visit(again.authorizationUrl);
    silent.searchParams.delete('iss');
    await scene.expectRefused(await scene.comeBack(silent, again.cookie), 'sign_in.answer_invalid');
  });

  it('is refused when another signed it in the name of the provider', async () => {
    const forger = await IdentityProvider.start(scene.app.configuration.PUBLIC_URL, { forged: true });
    try {
      const { id } = await buildIdentityProvider(scene.app, forger, { domains: ['vals.example'] });
      const person = await buildPerson(scene.app.database, { email: 'iemand@vals.example' });
      forger.account = { subject: randomUUID(), email: person.email, emailVerified: true };
      await scene.expectRefused(await scene.signIn({ providerId: id }, forger), 'sign_in.answer_invalid');
    } finally {
      await forger.stop();
    }
  });

  it('may say that the provider refuses', async () => {
    const { authorizationUrl, cookie } = await scene.begin();
    const changed = new URL(authorizationUrl);
    changed.searchParams.set('prompt', 'none');
    await scene.expectRefused(
      await scene.comeBack(await scene.police.visit(changed.href), cookie),
      'sign_in.provider_refused',
    );
    expect((await scene.auditOf(scene.policeId))[0]).toMatchObject({
      action: 'provider_sign_in.refuse',
      outcome: 'refused',
      detail: { code: 'sign_in.provider_refused', reason: 'login_required' },
    });
  });
});
