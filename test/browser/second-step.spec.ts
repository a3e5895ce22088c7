import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { post } from './api.js';
import { launchBrowser, openAs, openWindow, signInAs, untilShown } from './browser.js';
import { confirm, dialog, press } from './forms.js';
import { tabTo } from './keyboard.js';
import { type Product, startProduct } from './product.js';
import { codeOf, linkFor, newcomer, prepareSecondStep } from './second-step-scene.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const appField = (page: Page) => page.getByRole('textbox', { name: /^Code uit de app/ });

/** Reads the key that is shown to who cannot scan the picture. */
async function shownSecret(page: Page): Promise<string> {
  return (await page.getByLabel('Sleutel').innerText()).replace(/\s/g, '');
}

/** Types the first code of the app that is being linked. @returns the recovery codes */
async function confirmApp(page: Page, secret: string): Promise<string[]> {
  await appField(page).fill(codeOf(secret));
  await press(page, 'Bevestigen');
  const codes = page.getByRole('list', { name: 'Herstelcodes' });
  await codes.waitFor();
  return codes.getByRole('listitem').allInnerTexts();
}

/** Takes the first step, from the link in the mail. */
async function firstStep(window: BrowserContext, email: string): Promise<Page> {
  const page = await window.newPage();
  await page.goto(await linkFor(window, email));
  await press(page, 'Aanmelden');
  return page;
}

describe('somebody who signs in in two steps', () => {
  let email: string;
  let name: string;
  let secret: string;
  let recoveryCodes: string[];

  it('links an app by picture or key, keeps the recovery codes, and sees how many there are', async () => {
    const page = await openAs(await openWindow(browser, product), 'k-jbw', '/account');
    await untilShown(page);
    ({ email, name } = await page.evaluate<{ email: string; name: string }>(
      `fetch('/api/v1/sessions/current').then((answer) => answer.json()).then(({ person }) => person)`,
    ));
    await page.getByRole('link', { name: 'Tweede stap instellen' }).click();
    await press(page, 'Authenticator-app instellen');
    await page.getByRole('img', { name: 'QR-code om de app te koppelen' }).waitFor();
    secret = await shownSecret(page);
    await appField(page).fill('000000');
    await press(page, 'Bevestigen');
    await page.getByText(/^Deze code klopt niet/).waitFor();
    expect(await appField(page).getAttribute('aria-invalid')).toBe('true');
    recoveryCodes = await confirmApp(page, secret);
    expect(recoveryCodes).toHaveLength(10);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Downloaden' }).click(),
    ]);
    const file = (await (await download.createReadStream()).toArray()).join('');
    for (const code of recoveryCodes) expect(file).toContain(code);
    await press(page, 'Ik heb ze bewaard');
    await page.getByText('Nog 10 herstelcodes over.').waitFor();
    await page.reload();
    await untilShown(page);
    expect(await page.getByText(recoveryCodes[0] ?? '').count()).toBe(0);
  });

  it('answers with the code of the app after the link, and comes where the way led', async () => {
    const page = await firstStep(await openWindow(browser, product), email);
    await page.getByRole('heading', { level: 1, name: 'De tweede stap' }).waitFor();
    await page.goto('/meetings');
    await page.getByRole('heading', { level: 1, name: 'De tweede stap' }).waitFor();
    // The code that confirmed the app was used up; the one of the next step counts already.
    await appField(page).fill(codeOf(secret, 1));
    await press(page, 'Verder');
    await page.getByRole('button', { name: `Menu van ${name}` }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/meetings');
  });

  it('does it all from the keyboard, with a recovery code, and hears how many are left', async () => {
    const page = await firstStep(await openWindow(browser, product), email);
    await page.getByRole('heading', { level: 1, name: 'De tweede stap' }).waitFor();
    await appField(page).focus();
    await page.keyboard.type((recoveryCodes[0] ?? '').toUpperCase());
    await tabTo(page, /^Verder$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Je hebt nog 9 herstelcodes over.').waitFor();
    await page.goto('/account');
    await page.getByText('Nog 9 herstelcodes over.').waitFor();
  });

  it('is warned when hardly any recovery codes are left, makes new ones, and switches it off with one', async () => {
    const window = await openWindow(browser, product);
    await signInAs(window, 'k-jbw');
    for (const code of recoveryCodes.slice(1, 8)) await post(window, '/authenticators', { code });
    const page = await window.newPage();
    await page.goto('/account/second-step');
    await page.getByText('Je herstelcodes raken op').waitFor();
    await press(page, 'Nieuwe herstelcodes');
    const asked = dialog(page, 'Nieuwe herstelcodes');
    await asked.getByRole('textbox').fill(recoveryCodes[9] ?? '');
    await confirm(asked, 'Verder');
    const [fresh = ''] = await page
      .getByRole('list', { name: 'Herstelcodes' })
      .getByRole('listitem')
      .allInnerTexts();
    await press(page, 'Ik heb ze bewaard');
    await press(page, 'Uitzetten');
    const leaving = dialog(page, 'Authenticator-app uitzetten');
    await leaving.getByRole('textbox').fill(fresh);
    await confirm(leaving, 'Uitzetten');
    await page.getByRole('button', { name: 'Authenticator-app instellen' }).waitFor();
    const again = await firstStep(await openWindow(browser, product), email);
    await again.getByRole('button', { name: `Menu van ${name}` }).waitFor();
  });
});

describe('a programme that asks for a second step', () => {
  it('tells its office what that means before it is asked', async () => {
    const page = await openAs(await openWindow(browser, product), 'bureau', '/administration/programmes');
    await page.getByRole('link', { name: /^Trading Places/ }).click();
    const card = page.getByRole('region', { name: 'Aanmelden' });
    await card.getByText(/Nu hebben \d+ van de \d+ mensen dat nog niet\./).waitFor();
    expect(await card.getByRole('switch').isChecked()).toBe(false);
  });

  it('has who has none set it up first, says why, and then lets them in; elsewhere it is asked at once', async () => {
    await prepareSecondStep(browser, product);
    const page = await firstStep(await openWindow(browser, product), newcomer.email);
    await page.getByRole('heading', { level: 1, name: 'Stel eerst een tweede stap in' }).waitFor();
    await page.getByText(/^Het programma Veilig ruilen vraagt/).waitFor();
    await page.goto('/exchanges');
    await page.getByRole('heading', { level: 1, name: 'Stel eerst een tweede stap in' }).waitFor();
    await press(page, 'Authenticator-app instellen');
    await confirmApp(page, await shownSecret(page));
    await press(page, 'Verder naar Wisselwerk');
    await page.getByRole('button', { name: `Menu van ${newcomer.name}` }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/exchanges');
    await page.goto('/account/second-step');
    await page.getByText(/^Gevraagd door Veilig ruilen/).waitFor();
    expect(await page.getByRole('button', { name: 'Uitzetten' }).count()).toBe(0);
  });

  it('resets it for who lost the phone, with a reason', async () => {
    const page = await openAs(await openWindow(browser, product), 'bureau', '/administration/people');
    await press(page, newcomer.name);
    await press(page, 'Tweede stap wissen');
    const asked = dialog(page, `Tweede stap van ${newcomer.name} wissen`);
    await press(asked, 'Tweede stap wissen');
    await asked.getByText('Schrijf in één zin waarom.').waitFor();
    await asked.getByLabel(/^Reden/).fill('Telefoon verloren, gebeld en herkend.');
    await confirm(asked, 'Tweede stap wissen');
    const again = await firstStep(await openWindow(browser, product), newcomer.email);
    await again.getByRole('heading', { level: 1, name: 'Stel eerst een tweede stap in' }).waitFor();
  });
});
