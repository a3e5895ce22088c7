import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { tabTo, untilFocused } from './keyboard.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openSignIn(): Promise<Page> {
  const page = await (await openWindow(browser, product)).newPage();
  await page.goto('/');
  await untilShown(page);
  return page;
}

/** Opens a page as somebody in a window of their own. */
async function openPage(email: string, path = '/'): Promise<Page> {
  const page = await openAs(await openWindow(browser, product), email, path);
  await untilShown(page);
  return page;
}

describe('one click', () => {
  it.each([
    [/Uitwisselingskandidaat/, /^\/my-exchange$/, /^Goede\w+ \S+/],
    [/Opdrachtgever/, /^\/decisions$/, /^Aan mij$/],
    [/Programmabureau/, /^\/cohorts\/[0-9a-f-]+$/, /^Lichting/],
  ])('brings %s to the own start page', async (persona, address, title) => {
    const page = await openSignIn();
    await page.getByRole('button', { name: persona }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(address);
  });
});

it('asks once who is signed in, together with the page', async () => {
  const page = await openPage('bureau');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await untilShown(page);
  const session = '/api/v1/sessions/current';
  expect(asked.filter((path) => path === session)).toHaveLength(1);
  expect(asked.indexOf(session)).toBeLessThan(asked.findIndex((path) => path.includes('/assets/start-')));
});

describe('the board', () => {
  let board: Page;
  beforeAll(async () => {
    board = await openPage('bureau');
  });

  it('holds the seven exchanges of the cohort', async () => {
    const matrix = board.getByRole('table', { name: 'Mijlpalen per kandidaat' });
    expect(await matrix.getByRole('rowheader').count()).toBe(7);
  });

  it('says that the six-week check-in of Noor de Graaf is late', async () => {
    const attention = board.getByRole('region', { name: 'Vandaag te doen' });
    const checkIn = attention.getByRole('listitem').filter({ hasText: 'Gesprek na zes weken' }).first();
    expect(await checkIn.innerText()).toMatch(/te laat[^]*Noor de Graaf/);
    const cell = board.getByRole('button', { name: /^Gesprek na zes weken, Noor de Graaf: te laat/ });
    expect(await cell.count()).toBe(1);
  });

  it('marks today on the line of the period', async () => {
    const line = board.getByRole('img', { name: /^Periode van/ });
    expect(await line.innerText()).toMatch(/vandaag, /);
  });

  it('opens as a timeline where the address asks for that, also without naming the cohort', async () => {
    const page = await openPage('bureau', '/cohorts?view=timeline');
    await page.getByRole('table', { name: 'Uitwisselingen in de tijd' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/cohorts\/[0-9a-f-]+$/);
  });
});

describe('the exchanges page', () => {
  let exchanges: Page;
  let chains: Locator;
  beforeAll(async () => {
    exchanges = await openPage('meekijker', '/exchanges');
    chains = exchanges.getByRole('region', { name: 'Wie gaat waarheen' });
  });

  it('says which six organisations form a circle, and which exchange stands beside it', async () => {
    await chains.getByRole('listitem').first().waitFor();
    const words = await chains.getByRole('listitem').allInnerTexts();
    expect(words).toEqual([
      expect.stringMatching(/^Kring van 6: /),
      expect.stringMatching(/^Daarnaast: .+ → .+/),
    ]);
    const circle = (words[0] ?? '').replace(/^Kring van 6: /, '').split(' → ');
    expect(new Set(circle).size).toBe(6);
    expect(circle.at(-1)).toBe(circle[0]);
  });

  it('draws every exchange as an arrow with the name of the candidate', async () => {
    const picture = chains.getByRole('img', { name: /^7 uitwisselingen/ });
    await picture.getByText('Noor de Graaf').waitFor();
    expect(await picture.locator('.react-flow__edge').count()).toBe(7);
  });

  it('lists the same exchanges in a table', async () => {
    const table = exchanges.getByRole('table', { name: 'Alle uitwisselingen' });
    expect(await table.getByRole('rowheader').count()).toBe(7);
  });
});

describe('a candidate', () => {
  it('ticks the milestone that is asked now, and takes that back', async () => {
    const page = await openPage('k-jbw');
    const asked = page.locator('section').filter({ hasText: 'Nu aan jou' });
    const title = await asked.getByRole('heading').innerText();
    const row = page
      .getByRole('region', { name: 'Mijlpalen' })
      .getByRole('listitem')
      .filter({ hasText: title });
    await asked.getByRole('button', { name: 'Gedaan', exact: true }).click();
    await row.getByText(/gedaan op/).waitFor();
    await row.getByRole('button', { name: 'Terugzetten' }).click();
    await row.getByRole('button', { name: 'Gedaan', exact: true }).waitFor();
    expect(await asked.getByRole('heading').innerText()).toBe(title);
  });

  it('reads everything in English after choosing it, also the next time', async () => {
    const page = await openPage('k-vt', '/account');
    await page.getByRole('button', { name: /^Menu van/ }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'My access' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'My exchange' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('reads light words on a dark ground after choosing dark, also the next time', async () => {
    const page = await openPage('k-vt', '/account');
    await page.getByRole('button', { name: /^Menu van/ }).click();
    await page.getByText('Donker', { exact: true }).click();
    await page.reload();
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    expect(await brightness(page, 'backgroundColor')).toBeLessThan(64);
    expect(await brightness(page, 'color')).toBeGreaterThan(192);
  });
});

/** The mean of red, green and blue of a colour of the page: 0 is black, 255 white. */
async function brightness(page: Page, property: 'color' | 'backgroundColor'): Promise<number> {
  const colour = await page.evaluate<string>(`getComputedStyle(document.body).${property}`);
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return channels.reduce((sum, channel) => sum + channel, 0) / 3;
}

describe('the keyboard alone', () => {
  it('signs in, opens a milestone of the board, and closes it to where it was', async () => {
    const page = await openSignIn();
    await tabTo(page, /Programmabureau/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Lichting/ }).waitFor();
    const cell = await tabTo(page, /^Gesprek na zes weken, Noor de Graaf/);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: cell });
    await panel.getByRole('button', { name: 'Gedaan', exact: true }).waitFor();
    await tabTo(page, /^Gedaan$/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await untilFocused(page, cell);
  });
});

describe('searching', () => {
  it('opens with Ctrl and K, finds in everything, and goes there by keyboard', async () => {
    const page = await openPage('bureau', '/meetings');
    await page.keyboard.press('Control+K');
    const dialog = page.getByRole('dialog', { name: 'Zoeken' });
    await dialog.getByRole('searchbox').fill('timmermans');
    await dialog.getByRole('link', { name: /^Bas Timmermans/ }).waitFor();
    await dialog.getByRole('searchbox').fill('reclassering');
    const found = dialog.getByRole('link', { name: /^Vraag de reclassering mee/ });
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    await untilFocused(page, await found.innerText());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Vraag de reclassering mee/ }).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('shows nobody what they may not see', async () => {
    const page = await openPage('meekijker');
    await page.keyboard.press('Control+K');
    const dialog = page.getByRole('dialog', { name: 'Zoeken' });
    await dialog.getByRole('searchbox').fill('ervaringsdeskundigen');
    await dialog.getByText('Niets gevonden').waitFor();
  });
});
