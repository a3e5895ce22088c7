import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchBrowser, openWindow, signInAs, untilShown } from './browser.js';
import { press } from './forms.js';
import { noteIdea, ownTitles, sentKeys, untilNoted } from './ideas.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;
let window: BrowserContext;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
beforeEach(async () => {
  window = await openWindow(browser, product);
  await signInAs(window, 'k-jbw');
});

/** Opens the start page in a new tab of the window. */
async function openTab(): Promise<Page> {
  const page = await window.newPage();
  await page.goto('/my-exchange');
  await untilShown(page);
  return page;
}

const waiting = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

describe('without a connection', () => {
  it('ideas wait, also when the tab is closed, and are then noted once each, in order', async () => {
    const page = await openTab();
    await window.setOffline(true);
    await noteIdea(page, 'In de trein: eerste');
    await waiting(page, '1 idee wacht op verbinding.');
    await noteIdea(page, 'In de trein: tweede');
    await page.close();
    await window.setOffline(false);
    const again = await openTab();
    await untilNoted(again, 'In de trein: tweede');
    expect(await ownTitles(window, 'In de trein')).toEqual(['In de trein: eerste', 'In de trein: tweede']);
  });

  it('two tabs keep them together, and one of them sends each once', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const keys = [sentKeys(one), sentKeys(two)];
    await window.setOffline(true);
    await noteIdea(one, 'Twee tabbladen: eerste');
    await noteIdea(two, 'Twee tabbladen: tweede');
    await waiting(one, '2 ideeën wachten op verbinding.');
    await waiting(two, '2 ideeën wachten op verbinding.');
    await window.setOffline(false);
    await Promise.all([one, two].map((page) => waiting(page, 'Twee tabbladen: tweede')));
    expect(await ownTitles(window, 'Twee tabbladen')).toEqual([
      'Twee tabbladen: eerste',
      'Twee tabbladen: tweede',
    ]);
    expect(new Set(keys.flat()).size).toBe(2);
    expect(keys.flat()).toHaveLength(2);
  });

  it('leaving says that they stay, and for whom', async () => {
    const page = await openTab();
    await window.setOffline(true);
    await noteIdea(page, 'Blijft achter');
    await page.getByRole('button', { name: /^Menu van/ }).click();
    await press(page, 'Afmelden');
    const asked = page.getByRole('dialog', { name: 'Afmelden terwijl er nog iets wacht?' });
    await asked.getByText(/^1 idee is nog niet verstuurd\. Het blijft op dit apparaat staan/).waitFor();
    await window.setOffline(false);
    await press(asked, 'Niet nu');
    await untilNoted(page, 'Blijft achter');
  });
});

/** Lets the server note the next idea, and loses its answer. */
async function loseNextAnswer(page: Page): Promise<void> {
  const lose = async (route: Route): Promise<void> => {
    await route.fetch();
    await route.abort();
  };
  await page.route('**/api/v1/proposals', lose, { times: 1 });
}

/** Lets the server forget every key, as it does after a day. */
async function forgetKeys(): Promise<void> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query(`UPDATE idempotency_record SET created_at = created_at - interval '25 hours'`);
  await client.end();
}

describe('an answer that is lost', () => {
  it('is asked for again under the same key, so that the idea is noted once', async () => {
    const page = await openTab();
    const keys = sentKeys(page);
    await loseNextAnswer(page);
    await noteIdea(page, 'Antwoord kwijt');
    await untilNoted(page, 'Antwoord kwijt');
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await ownTitles(window, 'Antwoord kwijt')).toHaveLength(1);
  });

  it('leads to no second idea when the server has forgotten the key by the next time', async () => {
    const page = await openTab();
    await loseNextAnswer(page);
    const lost = page.waitForEvent('requestfailed');
    await noteIdea(page, 'Na het weekend');
    await lost;
    await page.close();
    await forgetKeys();
    const later = await window.newPage();
    await later.clock.setSystemTime(Date.now() + 25 * 3_600_000);
    const keys = sentKeys(later);
    await later.goto('/my-exchange');
    await untilNoted(later, 'Na het weekend');
    expect(keys).toEqual([]);
    expect(await ownTitles(window, 'Na het weekend')).toHaveLength(1);
  });
});

describe('a session that has ended', () => {
  it('lets ideas wait for their author, and nobody else sends or sees them', async () => {
    const page = await openTab();
    const keys = sentKeys(page);
    await window.clearCookies();
    await noteIdea(page, 'Zolang afgemeld: Noor');
    await waiting(page, '1 idee wacht tot je je weer aanmeldt.');

    await signInAs(window, 'k-vt');
    const other = await openTab();
    await noteIdea(other, 'Zolang afgemeld: Bas');
    await untilNoted(other, 'Zolang afgemeld: Bas');
    expect(await other.getByText('Zolang afgemeld: Noor').count()).toBe(0);
    expect(await other.getByText(/idee wacht/).count()).toBe(0);
    expect(await ownTitles(window, 'Zolang afgemeld')).toEqual(['Zolang afgemeld: Bas']);

    await press(page, 'Bekijken');
    await press(page, 'Nu proberen');
    await page.getByText('wacht op aanmelden').waitFor();
    expect(keys).toEqual([]);

    await signInAs(window, 'k-jbw');
    // Coming back to the tab; it may have tried by itself just before.
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.getByText('Alles is verstuurd.').waitFor();
    expect(await ownTitles(window, 'Zolang afgemeld: Noor')).toHaveLength(1);
  });

  it('is asked for from where somebody is, and then sends what waits', async () => {
    const page = await openTab();
    await window.clearCookies();
    await noteIdea(page, 'Eerst aanmelden');
    await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).click();
    await press(page, 'Meer personen');
    await page.getByRole('button', { name: /^Noor de Graaf/ }).click();
    await untilNoted(page, 'Eerst aanmelden');
    expect(new URL(page.url()).pathname).toBe('/my-exchange');
  });
});
