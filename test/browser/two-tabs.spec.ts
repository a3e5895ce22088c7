import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { read } from './api.js';
import { launchBrowser, openWindow, signInAs, untilShown } from './browser.js';
import { press } from './forms.js';
import { type Product, startProduct } from './product.js';
import { linkApp } from './second-step-scene.js';

/** A proposal of the demo that a sponsor reviews. */
const title = 'Kennis over het tijdelijk huisverbod gelijk trekken';

let product: Product;
let browser: Browser;
let window: BrowserContext;
let page: Page;
let asked: string[];
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens the proposal, and notes what that tab asks for from then on. */
async function openProposal(email: string): Promise<void> {
  window = await openWindow(browser, product);
  await signInAs(window, email);
  const { items } = await read<{ items: { id: string; title: string }[] }>(window, '/proposals?limit=200');
  page = await window.newPage();
  await page.goto(`/proposals/${items.find((proposal) => proposal.title === title)?.id}`);
  await untilShown(page);
  asked = [];
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    const what = pathname.split('/').at(-1);
    const method = answer.request().method();
    if (method === 'POST' || what === 'current') asked.push(`${method} ${what} ${answer.status()}`);
  });
}

async function comment(words: string): Promise<void> {
  await page.getByRole('tab', { name: /^Gesprek/ }).click();
  await page.getByRole('textbox', { name: 'Jouw reactie' }).fill(words);
  await press(page, 'Plaatsen');
}

describe('a tab whose session was renewed in another', () => {
  it('writes on, without being loaded anew, and writes it once', async () => {
    await openProposal('sp-pol');
    const keys: (string | null)[] = [];
    page.on('request', async (request) => {
      if (request.method() === 'POST') keys.push(await request.headerValue('idempotency-key'));
    });
    await linkApp(window);
    await comment('Kan dit ook bij ons?');
    await page.getByRole('tab', { name: 'Gesprek (1)' }).waitFor();
    expect(asked).toEqual(['POST comments 403', 'GET current 200', 'POST comments 201']);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('attaches a file', async () => {
    await openProposal('bureau');
    await linkApp(window);
    const file = { name: 'werkproces.txt', mimeType: 'text/plain', buffer: Buffer.from('Zo werkt het.') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('link', { name: 'werkproces.txt' }).waitFor();
    expect(asked).toEqual(['POST attachments 403', 'GET current 200', 'POST attachments 201']);
  });
});

describe('a tab in whose browser somebody else has signed in meanwhile', () => {
  it('does nothing as them', async () => {
    await openProposal('bureau');
    await signInAs(window, 'sp-jbw');
    await comment('Namens het bureau.');
    await page
      .getByRole('alert')
      .getByText(/Laad de pagina opnieuw/)
      .waitFor();
    expect(asked).toEqual(['POST comments 403', 'GET current 200']);
  });
});
