import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { post, read } from './api.js';
import { openWindow, signInAs } from './browser.js';
import type { Product } from './product.js';

/** Who is added to the demo: somebody of whom a second step is asked, and somebody who has set one up. */
export const newcomer = { name: 'Sanne Slot', email: 's.slot@vt-rr.example' };
export const settled = { name: 'Teun Tel', email: 't.tel@vt-rr.example' };

/** The code that an authenticator app shows. @param steps how many steps of thirty seconds from now */
export function codeOf(secret: string, steps = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
}

interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly text: string;
}

/** Asks for a link, and returns the address in its mail once that has come. @throws Error where none is sent */
export async function linkFor(window: BrowserContext, email: string): Promise<string> {
  const mails = async (): Promise<Mail[]> =>
    (await read<{ items: Mail[] }>(window, '/demo-mails')).items.filter(
      ({ recipient, text }) => recipient === email && text.includes('#token='),
    );
  const earlier = new Set((await mails()).map(({ id }) => id));
  const asked = await window.request.post('/api/v1/sign-in-links', { data: { email } });
  if (!asked.ok()) throw new Error(`No link for ${email}: ${asked.status()}.`);
  for (;;) {
    const fresh = (await mails()).find(({ id }) => !earlier.has(id));
    const address = /\/sign-in\/link#token=[\w-]+/.exec(fresh?.text ?? '')?.[0];
    if (address !== undefined) return address;
  }
}

/** Takes the first step of signing in, by mail, and opens the second. */
export async function openSecondStep(page: Page, email: string, path: string): Promise<void> {
  const token = (await linkFor(page.context(), email)).split('#token=')[1];
  await page.context().request.post('/api/v1/sessions', { data: { token } });
  await page.goto(path);
}

/** Sets up an authenticator app over the interface, as who is signed in. @returns its secret */
export async function linkApp(window: BrowserContext): Promise<string> {
  const { secret } = await post<{ secret: string }>(window, '/authenticators', {});
  await post(window, '/authenticator-confirmations', { code: codeOf(secret) });
  return secret;
}

/** Adds a programme that asks for a second step, with the two people in it. */
export async function prepareSecondStep(browser: Browser, product: Product): Promise<void> {
  const office = await openWindow(browser, product);
  await signInAs(office, 'bureau');
  const { items } = await read<{ items: { id: string; name: string }[] }>(office, '/organisations');
  const programme = await post<{ id: string }>(office, '/programmes', {
    ...{ kind: 'trading_places', name: 'Veilig ruilen', theme: 'Veiligheid', goal: 'Veilig samenwerken.' },
    ...{ startsOn: '2020-01-01', endsOn: '2040-12-31' },
    settings: {
      ...{ reviewTermWorkingDays: 10, exchangeDuration: 'P6M', quietHours: ['19:00', '08:00'] },
      secondFactorRequired: true,
    },
  });
  for (const { name, email } of [newcomer, settled]) {
    const homeOrganisationId = items[0]?.id;
    const person = await post<{ id: string }>(office, '/people', {
      ...{ name, email, homeOrganisationId, locale: 'nl' },
    });
    await post(office, '/memberships', {
      ...{ personId: person.id, role: 'observer', programmeId: programme.id },
    });
  }
  const window = await openWindow(browser, product);
  await signInAs(window, settled.email);
  await linkApp(window);
}
