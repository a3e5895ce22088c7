import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, colourFaults } from './axe.js';
import { type Language, launchBrowser, openWindow, signInAs, untilShown } from './browser.js';
import { gatherErrors } from './console-errors.js';
import { type Product, startProduct } from './product.js';
import { prepareScene, type Scene } from './scene.js';
import { type Screen, screens } from './screens.js';

const telephone = { width: 390, height: 844 };

let product: Product;
let browser: Browser;
let scene: Scene;
const windows = new Map<string, Promise<BrowserContext>>();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  scene = await prepareScene(browser, product);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** One window for everybody in each language, signed in once. */
function windowOf(as: string | undefined, language: Language): Promise<BrowserContext> {
  const key = `${as} ${language}`;
  const opened = windows.get(key) ?? openSignedIn(as, language);
  windows.set(key, opened);
  return opened;
}

async function openSignedIn(as: string | undefined, language: Language): Promise<BrowserContext> {
  const window = await openWindow(browser, product, { language });
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

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
}

describe.each<Language>(['nl', 'en'])('in %s', (language) => {
  it.each(screens)('everybody can use the screen: $name', async (screen) => {
    const page = await (await windowOf(screen.as, language)).newPage();
    const errors = gatherErrors(page);
    await openScreen(page, screen, language);
    const inLight = await accessibilityFaults(page);
    await inTheDark(page);
    const inDark = await colourFaults(page);
    await page.setViewportSize(telephone);
    const onTelephone = screen.onTelephone ? await accessibilityFaults(page) : [];
    const scroll = await sidewaysScroll(page);
    await page.close();
    expect({ inLight, inDark, onTelephone, scroll, errors }).toEqual({
      inLight: [],
      inDark: [],
      onTelephone: [],
      scroll: 0,
      errors: [],
    });
  });
});
