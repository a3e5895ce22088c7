import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Product } from './product.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium or Chrome of this machine. @throws Error that says how to get one */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(
      'No Chromium or Chrome was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
    );
  }
  return chromium.launch({ executablePath, args: switches });
}

/** How somebody looks at the product. */
export interface Look {
  readonly locale?: 'nl' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

/** A browser window of somebody, with cookies and storage of its own. */
export function openWindow(browser: Browser, product: Product, look: Look = {}): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: product.url,
    locale: look.locale ?? 'nl',
    colorScheme: look.scheme ?? 'light',
    viewport: { width: look.width ?? 1440, height: 900 },
    reducedMotion: 'reduce',
  });
}

/** Signs in as a persona by the start of the e-mail address, and opens the page. */
export async function openAs(window: BrowserContext, email: string, path = '/'): Promise<Page> {
  const answer = await window.request.get('/api/v1/demo-sessions');
  const { items } = (await answer.json()) as { items: { personId: string; email: string }[] };
  const persona = items.find((item) => item.email.startsWith(email));
  if (!persona) throw new Error(`There is no persona ${email}.`);
  await window.request.post('/api/v1/demo-sessions', { data: { personId: persona.personId } });
  const page = await window.newPage();
  await page.goto(path);
  return page;
}
