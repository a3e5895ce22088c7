import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  page = await openAs(await openWindow(browser, product, { scheme: 'dark' }), 'bureau', '/proposals');
  await page.getByRole('link', { name: /^Vraag de reclassering/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Vraag de reclassering/ }).waitFor();
  await untilShown(page);
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** How far down the first thing with this text stands on paper, in px. */
async function placeOf(text: string | RegExp, level: 2 | 3 = 2): Promise<number> {
  const box = await page.getByRole('heading', { level, name: text }).first().boundingBox();
  if (!box) throw new Error(`Not on paper: ${String(text)}`);
  return box.y;
}

/** Counts what can be seen among what the selector finds. */
const seen = (selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();

describe('a proposal on paper, from the dark scheme', () => {
  it('holds every part, in the order in which it is read', async () => {
    const parts = ['Voorstel', 'Versies', 'Oordeel per organisatie', 'Gesprek', 'Proef', 'Invoering'];
    const places: number[] = [];
    for (const part of [...parts, 'Geschiedenis', 'Herkend bij']) places.push(await placeOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('holds what is behind a button on the screen', async () => {
    await page.getByText('Ronde 1, versie 1').waitFor();
    await page.getByText('Versie 2, vergeleken met versie 1').waitFor();
    await page.getByText(/^Aandeel beoordelingen waarin/).waitFor();
    await page.getByText('Idee genoteerd').waitFor();
  });

  it('holds nothing to press, to fill in or to go elsewhere with', async () => {
    const counts = await Promise.all(['button', 'input', 'textarea', 'nav ul'].map(seen));
    expect(counts).toEqual([0, 0, 0, 0]);
  });

  it('is black on white', async () => {
    const colours = await page.evaluate<string[]>(`
      [getComputedStyle(document.body).backgroundColor, ...['h1', 'main p', 'main h2 ~ * p'].map(
        (selector) => getComputedStyle(document.querySelector(selector)).color)]`);
    expect(colours).toEqual(['rgb(255, 255, 255)', ...Array<string>(3).fill('rgb(0, 0, 0)')]);
  });

  it('gives the screen back as it was', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await page.getByRole('tab', { name: 'Voorstel' }).waitFor();
  });
});
