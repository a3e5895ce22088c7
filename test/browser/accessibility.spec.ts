import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { read } from './api.js';
import { accessibilityFaults } from './axe.js';
import { type Language, launchBrowser, type Look, openWindow, signInAs, untilShown } from './browser.js';
import { gatherErrors } from './console-errors.js';
import { type Product, startProduct } from './product.js';
import { prepareScene, type Scene } from './scene.js';
import { screens } from './screens/every-screen.js';
import type { Screen } from './screens/screen.js';

let product: Product;
let browser: Browser;
let scene: Scene;
const windows = new Map<string, Promise<BrowserContext>>();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(['api']), launchBrowser()]);
  scene = await prepareScene(browser, product);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** One window for everybody in each look, signed in once. */
function windowOf(as: string | undefined, look: Look): Promise<BrowserContext> {
  const key = `${as} ${look.language} ${look.scheme}`;
  const opened = windows.get(key) ?? openSignedIn(as, look);
  windows.set(key, opened);
  return opened;
}

async function openSignedIn(as: string | undefined, look: Look): Promise<BrowserContext> {
  const window = await openWindow(browser, product, look);
  if (as) await signInAs(window, as);
  return window;
}

async function openScreen(page: Page, { path, open }: Screen, language: Language): Promise<void> {
  await page.goto(typeof path === 'string' ? path : path(scene));
  await untilShown(page);
  await open?.(page, language);
  await untilShown(page);
}

/** How far the page can be scrolled sideways, in px. */
const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/**
 * Narrows the window, and makes it as high as the page, so that what stays at its foot covers nothing that a person
 * would scroll into sight.
 */
async function onATelephone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await untilPainted(page);
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: 390, height: Math.max(844, height) });
  await untilPainted(page);
}

/** Waits until the page that belongs to the size of the window is painted. */
const untilPainted = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');

/** Words do not change colours, nor colours words: so each language is looked at in one of the schemes. */
const looks = [
  { language: 'nl', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;

describe.each(looks)('in $language, $scheme', (look) => {
  it.each(screens)('everybody can use the screen: $name', async (screen) => {
    const page = await (await windowOf(screen.as, look)).newPage();
    const errors = gatherErrors(page);
    await openScreen(page, screen, look.language);
    const atDesk = await accessibilityFaults(page);
    await onATelephone(page);
    const onTelephone = screen.onTelephone ? await accessibilityFaults(page) : [];
    const scroll = await sidewaysScroll(page);
    await page.close();
    expect({ atDesk, onTelephone, scroll, errors }).toEqual({
      atDesk: [],
      onTelephone: [],
      scroll: 0,
      errors: [],
    });
  });
});

describe('the audit trail', () => {
  it.each(['nl', 'en'] as const)(
    'has words in %s for everything that was done to get here',
    async (language) => {
      const office = await windowOf('bureau', { language });
      const { items } = await read<{ items: { action: string }[] }>(office, '/audit-entries?limit=200');
      const file = await readFile(`apps/web/src/locales/${language}/administration.json`, 'utf8');
      const { audit } = JSON.parse(file) as { audit: { actions: Record<string, string> } };
      const words = Object.keys(audit.actions);
      const keys = items.map(({ action }) => action.replaceAll('.', '_'));
      expect(keys.length).toBeGreaterThan(100);
      expect(keys.filter((key) => !words.includes(key))).toEqual([]);
    },
  );
});
