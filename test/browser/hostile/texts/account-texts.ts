import type { IdentityProvider } from '../../../setup/identity-provider.js';
import { dialog, fill, press } from '../../forms.js';
import { linkApp } from '../../second-step-scene.js';
import type { Cast } from '../cast.js';
import { dayIn } from '../days.js';
import { opening, type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

/** Writes every text about signing in. @param provider one that runs @returns where they are shown */
export async function writeAccounts(cast: Cast, provider: IdentityProvider): Promise<Visit[]> {
  const { candidate, admin, forgetful } = cast;
  await candidate.post('/access-tokens', { name: hostile, scopes: ['read'], expiresOn: dayIn(30) });
  await namePasskey(cast);
  await linkApp(forgetful.window);
  const personId = await forgetful.personId();
  await admin.post(`/people/${personId}/second-factor-resets`, { reason: hostile });
  return [
    ...visits('candidate', '/account'),
    ...visits('keyHolder', '/account/second-step'),
    ...(await writeProviders(cast, provider)),
  ];
}

/** Adds a passkey on the page on which people do, with an authenticator that says yes by itself. */
async function namePasskey({ keyHolder: { window, writings } }: Cast): Promise<void> {
  const page = await window.newPage();
  const devTools = await window.newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'usb', hasResidentKey: false },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await page.goto('/account/second-step');
  const field = 'POST /passkeys name';
  const { start, text } = writings.textFor(field);
  await press(page, 'Passkey toevoegen');
  const asked = dialog(page, 'Passkey toevoegen');
  await fill(asked, { 'Hoe noem je hem\\?': text });
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/passkeys'));
  await press(asked, 'Verder');
  if ((await answered).ok()) writings.keep([[field, start]]);
  await page.close();
}

async function writeProviders(
  { admin }: Cast,
  { issuer, clientId, clientSecret }: IdentityProvider,
): Promise<Visit[]> {
  const words = { name: hostile, clientId: hostile, clientSecret: hostile };
  const at = (organisation: string) => ({
    issuer: `https://aanmelden.${organisation}.example`,
    domains: [`${organisation}.example`],
  });
  const kept = await admin.post<Provider>('/identity-providers', { ...words, ...at('one') });
  const { id, version } = await admin.post('/identity-providers', { ...words, ...at('two') });
  const changed = await admin.write<Provider>('PATCH', `/identity-providers/${id}`, words, version);
  // Only one that answers can be switched on, and stands on the page on which people sign in.
  const theirs = { issuer, clientId, clientSecret, domains: ['three.example'], enabled: true };
  await admin.post('/identity-providers', { ...theirs, name: hostile });
  const path = '/administration/sign-in';
  const opened = [kept, changed].map(({ name }) => opening(new RegExp(`^${name.split(' ')[0]} `)));
  return [
    ...visits('admin', path),
    ...opened.map((open): Visit => ({ who: 'admin', path, open })),
    ...visits('visitor', '/sign-in'),
  ];
}

interface Provider {
  readonly name: string;
}
