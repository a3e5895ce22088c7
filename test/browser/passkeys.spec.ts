import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openWindow, untilShown } from './browser.js';
import { confirm, dialog, fill, press } from './forms.js';
import { type Product, startProduct } from './product.js';
import { linkFor, newcomer, prepareSecondStep } from './second-step-scene.js';

let product: Product;
let browser: Browser;
let window: BrowserContext;
let page: Page;
let unplug: () => Promise<void>;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  await prepareSecondStep(browser, product);
  window = await openWindow(browser, product);
  page = await window.newPage();
  unplug = await plugInAuthenticator(page);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Gives the page an authenticator that says yes by itself, as a person would with a finger. @returns how it is unplugged */
async function plugInAuthenticator(to: Page): Promise<() => Promise<void>> {
  const devTools = await window.newCDPSession(to);
  await devTools.send('WebAuthn.enable');
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'usb', hasResidentKey: false },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return async () => {
    await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  };
}

async function firstStep(): Promise<void> {
  await page.goto(await linkFor(window, newcomer.email));
  await press(page, 'Aanmelden');
}

async function namePasskey(name: string): Promise<void> {
  const asked = dialog(page, 'Passkey toevoegen');
  await fill(asked, { 'Hoe noem je hem\\?': name });
  await press(asked, 'Verder');
}

it('a passkey is set up where a programme asks for a second step, with recovery codes', async () => {
  await firstStep();
  await page.getByRole('heading', { level: 1, name: 'Stel eerst een tweede stap in' }).waitFor();
  await press(page, 'Passkey toevoegen');
  await namePasskey('Sleutel aan mijn bos');
  const codes = page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  await press(page, 'Verder naar Wisselwerk');
  await page.getByRole('button', { name: `Menu van ${newcomer.name}` }).waitFor();
});

it('the second step is taken with it, and when is seen', async () => {
  await firstStep();
  await page.getByRole('heading', { level: 1, name: 'De tweede stap' }).waitFor();
  await press(page, 'Passkey gebruiken');
  await page.getByRole('button', { name: `Menu van ${newcomer.name}` }).waitFor();
  await page.goto('/account/second-step');
  await untilShown(page);
  const card = page.getByRole('region', { name: 'Passkeys' });
  await card.getByText('Sleutel aan mijn bos').waitFor();
  await card.getByText(/laatst gebruikt op/).waitFor();
});

it('the same authenticator is not added twice', async () => {
  await press(page, 'Passkey toevoegen');
  await namePasskey('Nog eens');
  await page.getByText('Op dit apparaat staat al een passkey voor Wisselwerk.').waitFor();
  await press(dialog(page, 'Passkey toevoegen'), 'Niet nu');
});

it('the last one stays while a programme asks for a second step; another can go', async () => {
  await press(page, 'Passkey Sleutel aan mijn bos verwijderen');
  const asked = dialog(page, 'Passkey Sleutel aan mijn bos verwijderen');
  await press(asked, 'Verwijderen');
  await asked
    .getByRole('alert')
    .getByText(/Veilig ruilen/)
    .waitFor();
  await press(asked, 'Niet nu');
  // Of two, the one that knows a passkey already would answer first now and then.
  await unplug();
  await plugInAuthenticator(page);
  await press(page, 'Passkey toevoegen');
  await namePasskey('Telefoon');
  await page.getByText('De passkey is toegevoegd.').waitFor();
  await press(page, 'Passkey Sleutel aan mijn bos verwijderen');
  await confirm(asked, 'Verwijderen');
  await page.getByText('De passkey is verwijderd.').waitFor();
  expect(await page.getByRole('button', { name: /^Passkey .* verwijderen$/ }).count()).toBe(1);
});
