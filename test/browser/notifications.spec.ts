import { unsubscribeToken } from '@app/reminders';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { post, read } from './api.js';
import { launchBrowser, openAs, openWindow, signInAs, untilShown } from './browser.js';
import { press } from './forms.js';
import { type Product, secret, startProduct } from './product.js';

/** A proposal of the demo that the sponsor reviews. */
const reviewed = 'Altijd op de hoogte: terugkoppeling zonder abonnement';

let product: Product;
let browser: Browser;
let office: BrowserContext;
let sponsor: BrowserContext;
let page: Page;
let sponsorId: string;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  [office, sponsor] = await Promise.all([openWindow(browser, product), openWindow(browser, product)]);
  await signInAs(office, 'bureau');
  page = await openAs(sponsor, 'sp-rn', '/notifications');
  const { person } = await read<{ person: { id: string } }>(sponsor, '/sessions/current');
  sponsorId = person.id;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const bell = (name: string | RegExp): Locator => page.getByRole('link', { name });

/** The choice how to hear of mentions. */
const mentions = (delivery: string): Locator =>
  page.getByRole('radio', { name: `Als iemand mij noemt: ${delivery}` });

async function openPreferences(): Promise<void> {
  await page.goto('/account/notifications');
  await untilShown(page);
}

describe('a notification', () => {
  it('is counted by the bell while another page is open, without reading that anew', async () => {
    await press(page, 'Alles als gelezen markeren');
    await bell('Meldingen, alles gelezen').waitFor();
    await page.getByRole('link', { name: /^Bijeenkomsten/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Bijeenkomsten' }).waitFor();
    const { items } = await read<{ items: { id: string; title: string }[] }>(office, '/proposals?limit=200');
    const id = items.find(({ title }) => title === reviewed)?.id ?? '';
    await post(office, `/proposals/${id}/comments`, { body: 'Kijk je mee?', mentionedIds: [sponsorId] });
    await bell(/^Meldingen, \d+ ongelezen$/).waitFor();
  });

  it('says why its reader has it, and leads to what it is about', async () => {
    await bell(/^Meldingen, /).click();
    const row = page.getByRole('listitem').filter({ hasText: `noemt je: ${reviewed}` });
    await row.getByText('ongelezen').first().waitFor();
    await row.getByText('Waarom krijg ik dit?').click();
    await row.getByText('Je krijgt dit bericht omdat iemand je heeft genoemd.').waitFor();
    await row.getByRole('link', { name: /noemt je/ }).click();
    await page.getByRole('heading', { level: 1, name: reviewed }).waitFor();
  });

  it('is read once it was opened, and is unread again when its reader says so', async () => {
    await page.goto('/notifications');
    const row = page.getByRole('listitem').filter({ hasText: `noemt je: ${reviewed}` });
    await row.getByRole('button', { name: /^Markeer als ongelezen/ }).click();
    await row.getByText('ongelezen').first().waitFor();
    await row.getByRole('button', { name: /^Markeer als gelezen/ }).click();
    await page.getByText('Ongelezen', { exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?show=unread');
  });
});

describe('the preferences', () => {
  it('are kept, and say so', async () => {
    await openPreferences();
    await mentions('Dagelijks').check();
    await press(page, 'Opslaan');
    await page.getByRole('status').filter({ hasText: 'Opgeslagen.' }).waitFor();
    await openPreferences();
    expect(await mentions('Dagelijks').isChecked()).toBe(true);
  });

  it('change by the address in a mail only once its reader confirms, signed in or not', async () => {
    const anybody = await (await openWindow(browser, product)).newPage();
    const token = unsubscribeToken({ personId: sponsorId, kind: 'mention' }, secret);
    await anybody.goto(`/api/v1/unsubscriptions/${token}`);
    await anybody.getByText('Je krijgt dan geen mail meer over: Als iemand mij noemt.').waitFor();
    await openPreferences();
    expect(await mentions('Dagelijks').isChecked()).toBe(true);
    await press(anybody, 'Stop deze mail');
    await anybody.getByRole('heading', { level: 1, name: 'Deze mail is gestopt' }).waitFor();
    await openPreferences();
    expect(await mentions('Alleen in Wisselwerk').isChecked()).toBe(true);
  });

  it('stay as they are for an address that nobody sealed', async () => {
    const anybody = await (await openWindow(browser, product)).newPage();
    await anybody.goto(`/unsubscribe/${sponsorId}.review.verzonnen`);
    await press(anybody, 'Stop deze mail');
    await anybody.getByRole('heading', { level: 1, name: 'Deze link klopt niet' }).waitFor();
  });
});

describe('what waits on somebody', () => {
  let waiting: Page;
  beforeAll(async () => {
    waiting = await office.newPage();
    await waiting.goto('/cohorts');
    const card = waiting.getByRole('region', { name: 'Wacht op' });
    await card.getByRole('link', { name: 'Alles wat wacht' }).click();
    await waiting.getByRole('heading', { level: 1, name: 'Wacht op' }).waitFor();
    await untilShown(waiting);
  });

  it('can be nudged once, and then says why not again', async () => {
    const possible = waiting.locator('button:not([aria-disabled="true"])', { hasText: 'Aansporen' }).first();
    const name = (await possible.getAttribute('aria-label')) ?? '';
    await possible.click();
    await waiting.getByText(/ krijgt een herinnering/).waitFor();
    const nudged = waiting.getByRole('button', { name, disabled: true });
    await nudged.waitFor();
    const row = waiting.getByRole('listitem').filter({ has: nudged });
    await row.getByText(/kort geleden herinnerd/).waitFor();
  });

  it('follows rules that the office changes', async () => {
    await waiting.getByRole('link', { name: 'Regels' }).click();
    const rule = waiting.getByRole('region', { name: 'Een mijlpaal van een uitwisseling' });
    await press(rule, 'Dagen wijzigen: Een mijlpaal van een uitwisseling');
    const dialog = waiting.getByRole('dialog');
    await dialog.getByLabel('Dagen ervoor').first().fill('10');
    await press(dialog, 'Opslaan');
    await rule.getByText('10 dagen ervoor').waitFor();
    await rule.getByRole('switch').press('Space');
    await rule.getByRole('switch', { name: /: uit$/, checked: false }).waitFor();
  });
});
