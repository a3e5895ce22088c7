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

/** How long something that a person waits for may take, in milliseconds, on a machine that is also busy otherwise. */
const patience = 20_000;

/**
 * Starts the Chromium or Chrome of this machine.
 * @param more switches besides those of every test
 * @throws Error that says how to get one
 */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(
      'No Chromium or Chrome was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
    );
  }
  return chromium.launch({ executablePath, args: [...switches, ...more] });
}

/** The languages of the interface. */
export type Language = 'nl' | 'en';

/** How somebody looks at the product. */
export interface Look {
  /** The language that was chosen on this device; absent: none was chosen, and the browser asks for Dutch. */
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  /** In px. */
  readonly width?: number;
}

/** A browser window of somebody, with cookies and storage of its own. */
export async function openWindow(
  browser: Browser,
  product: Product,
  { language, scheme = 'light', width = 1440 }: Look = {},
): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: product.url,
    locale: language ?? 'nl',
    colorScheme: scheme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  window.setDefaultTimeout(patience);
  if (language) await window.addInitScript(`localStorage.setItem('wisselwerk.language', '${language}')`);
  return window;
}

/** A persona of the demo, who can sign in without a mail. */
interface Persona {
  readonly personId: string;
  readonly email: string;
}

/** Signs in as a persona, by the start of the e-mail address. @throws Error when there is none */
export async function signInAs({ request }: BrowserContext, email: string): Promise<void> {
  const answer = await request.get('/api/v1/demo-sessions');
  const { items } = (await answer.json()) as { items: Persona[] };
  const persona = items.find((item) => item.email.startsWith(email));
  if (!persona) throw new Error(`There is no persona ${email}.`);
  await request.post('/api/v1/demo-sessions', { data: { personId: persona.personId } });
}

/** Signs in as a persona by the start of the e-mail address, and opens the page. */
export async function openAs(window: BrowserContext, email: string, path = '/'): Promise<Page> {
  await signInAs(window, email);
  const page = await window.newPage();
  await page.goto(path);
  return page;
}

/** Waits until the page has its title and nothing on it is still being read. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}
