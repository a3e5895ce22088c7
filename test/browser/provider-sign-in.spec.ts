import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { IdentityProvider } from '../setup/identity-provider.js';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { gatherErrors } from './console-errors.js';
import { confirm, dialog, field, fill, press } from './forms.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;
let provider: IdentityProvider;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  provider = await IdentityProvider.start(product.url);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await provider?.stop();
});

/** The page, in a window of its own, of somebody who is not signed in. */
async function openSignIn(address = '/sign-in'): Promise<Page> {
  const page = await (await openWindow(browser, product)).newPage();
  await page.goto(address);
  await untilShown(page);
  return page;
}

const organisation = 'Veilig Thuis Rotterdam';

describe('the account of an organisation', () => {
  it('is set up by an administrator, who sees what is wrong with it', async () => {
    const page = await openAs(await openWindow(browser, product), 'admin', '/administration/sign-in');
    const errors = gatherErrors(page);
    await press(page, 'Nieuwe organisatie');
    const form = dialog(page, 'Nieuwe organisatie');
    await fill(form, {
      Organisatie: organisation,
      'Adres van de aanbieder \\(issuer\\)': provider.issuer,
      'Client-ID': provider.clientId,
      Clientgeheim: 'niet het geheim',
      'E-maildomeinen': 'vt-rr.example',
    });
    await confirm(form, 'Opslaan');
    await press(page, organisation);
    const opened = dialog(page, organisation);
    await press(opened, 'Verbinding testen');
    await opened.getByText('De aanbieder kent deze client niet, of het geheim klopt niet.').waitFor();
    await fill(opened, { Clientgeheim: provider.clientSecret });
    await opened.getByLabel('Mensen kunnen zich hiermee aanmelden').check();
    await confirm(opened, 'Opslaan');
    await press(page, organisation);
    await press(opened, 'Verbinding testen');
    await opened.getByText('De verbinding werkt.').waitFor();
    expect(await field(opened, 'Clientgeheim').inputValue()).toBe('');
    expect(errors).toEqual([]);
  });

  it('signs in from the address that was typed, and leads to where the person wanted to go', async () => {
    const email = 'k-vt@vt-rr.example';
    provider.account = { subject: randomUUID(), email, emailVerified: true };
    const page = await openSignIn('/proposals?view=list');
    await fill(page.locator('main'), { 'E-mailadres van je werk': email });
    await press(page, 'Verder');
    await page.getByRole('button', { name: /^Menu van / }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/proposals');
    expect(provider.visits.at(-1)?.get('login_hint')).toBe(email);
    await page.goto('/account');
    const accounts = page.getByRole('region', { name: 'Accounts van je organisatie', exact: true });
    await accounts.getByText(organisation).waitFor();
    await page.getByRole('button', { name: /^Menu van / }).click();
    await page.getByRole('button', { name: `Afmelden, ook bij ${organisation}` }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    await page.goto('/account');
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
  });

  it('signs in from its button, and says it in words when the person is not known here', async () => {
    provider.account = { subject: randomUUID(), email: 'niemand@vt-rr.example', emailVerified: true };
    const page = await openSignIn();
    await press(page, `Aanmelden met ${organisation}`);
    await page
      .getByRole('alert')
      .getByText(/je hebt hier \(nog\) geen toegang/)
      .waitFor();
    expect(new URL(page.url()).search).toBe('?problem=sign_in.person_unknown');
  });

  it('is not asked of an address that it does not serve: that gets a link', async () => {
    const page = await openSignIn();
    await fill(page.locator('main'), { 'E-mailadres van je werk': 'bureau@pol-rr.example' });
    await press(page, 'Verder');
    await page.getByText('Kijk in je mail').waitFor();
  });

  it('is switched off only when asked once more, and signs out who came in with it', async () => {
    provider.account = { subject: randomUUID(), email: 'sp-vt@vt-rr.example', emailVerified: true };
    const [theirs, page] = [
      await openSignIn(),
      await openAs(await openWindow(browser, product), 'admin', '/administration/sign-in'),
    ];
    await press(theirs, `Aanmelden met ${organisation}`);
    await theirs.getByRole('button', { name: /^Menu van / }).waitFor();
    await page.reload();
    await press(page, organisation);
    const opened = dialog(page, new RegExp(`^${organisation}$`));
    await opened.getByLabel('Mensen kunnen zich hiermee aanmelden').uncheck();
    await press(opened, 'Opslaan');
    const question = dialog(page, `${organisation} uitzetten`);
    await question.getByText('2 mensen hebben dit account gekoppeld.').waitFor();
    await press(question, 'Uitzetten');
    await page.getByRole('cell', { name: 'uit', exact: true }).waitFor();
    await theirs.reload();
    await theirs.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor();
  });
});
