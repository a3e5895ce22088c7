import { notificationKinds, Transaction } from '@app/platform';
import { SecondFactorTrail } from '../../../libs/identity/src/second-factor/second-factor-trail.js';
import { codeOf, enrol, passSteps } from '../../e2e/second-factor-client.js';
import { buildIdentityProvider } from '../../factories/identity-provider.factory.js';
import { office, type Scene, type Stage } from '../stage.js';

/** Signing in, with a link, by the own organisation and in two steps; and who wants to hear of things together. */
export function accountScenes(): Scene[] {
  return [
    { on: '2021-03-01 09:30', act: (stage) => prefer(stage, 'Yusuf Demir', 'daily') },
    { on: '2021-03-01 09:31', act: (stage) => prefer(stage, 'Ellen Bakker', 'weekly') },
    { on: '2021-03-01 09:32', act: (stage) => askForLink(stage, 'sp-vt@vt-rr.example') },
    { on: '2021-03-02 09:30', act: secondFactor },
    { on: '2021-03-02 09:45', act: resetSecondFactor },
    { on: '2021-06-01 09:30', act: signInByProvider },
  ];
}

async function prefer(stage: Stage, name: string, delivery: string): Promise<void> {
  const kinds = notificationKinds.map((kind) => ({ kind, delivery }));
  const when = { digestTime: '08:30', timeZone: 'Europe/Amsterdam' };
  await stage.put(name, '/notification-preferences', { ...when, kinds });
}

/** From now on everybody of one organisation signs in where it says. */
async function signInByProvider(stage: Stage): Promise<void> {
  const provider = {
    issuer: 'https://aanmelden.vt-rr.example',
    clientId: 'wisselwerk',
    clientSecret: 'secret',
  };
  const agreed = { name: 'Veilig Thuis', domains: ['vt-rr.example'], mandatory: true };
  await buildIdentityProvider(stage.app, provider, agreed);
  await askForLink(stage, 'sp-vt@vt-rr.example');
}

async function askForLink(stage: Stage, email: string): Promise<void> {
  await stage.app.visitor.post('/sign-in-links', { email }).expect(202);
}

/** An authenticator app and its recovery codes; a passkey needs a browser, so that its mails are ordered as the service does. */
async function secondFactor(stage: Stage): Promise<void> {
  const { app } = stage;
  const name = 'Joost Hendriks';
  const { client, secret } = await enrol(app, await stage.as(name));
  await client.post('/recovery-codes', { code: codeOf(app, secret) }).expect(201);
  passSteps(app, 1);
  const personId = await stage.person(name);
  for (const change of ['add_passkey', 'remove_passkey'] as const)
    await app.resolve(Transaction).run(() => app.resolve(SecondFactorTrail).changed(personId, change));
  await client.post('/authenticator-removals', { code: codeOf(app, secret) }).expect(201);
}

async function resetSecondFactor(stage: Stage): Promise<void> {
  const name = 'Ruud Jansen';
  await enrol(stage.app, await stage.as(name));
  const reason = 'Hij is zijn telefoon kwijt; ik heb hem gebeld.';
  await stage.post(office, `/people/${await stage.person(name)}/second-factor-resets`, { reason });
}
