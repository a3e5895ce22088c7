import type { BrowserContext, Page, Request, Response } from 'playwright-core';
import { untilShown } from '../browser.js';
import { gatherErrors } from '../console-errors.js';
import type { Product } from '../product.js';
import type { Visit } from './visit.js';

/** What came of opening a page. */
export interface Look {
  /** Everything that tells of harm, or that the page broke. */
  readonly signs: readonly string[];
  /** What a person reads on it, also in its fields. */
  readonly text: string;
}

/** Opens a page of the product as a person does. */
export async function lookAt(window: BrowserContext, product: Product, { path, open }: Visit): Promise<Look> {
  const page = await window.newPage();
  const [signs, errors] = [await watch(page, product), gatherErrors(page)];
  const untilQuiet = followRequests(page);
  signs.push(...policyFaults(await page.goto(path)));
  await untilShown(page);
  await untilQuiet();
  await open?.(page);
  await untilShown(page);
  await untilQuiet();
  signs.push(...(await page.evaluate<string[]>(harmful)));
  const text = await page.evaluate<string>(readable);
  await page.close();
  return { signs: [...signs, ...errors], text };
}

/** Opens a mail in the frame in which the page of kept mails shows it. */
export async function lookAtMail(window: BrowserContext, product: Product, id: string): Promise<Look> {
  const page = await window.newPage();
  const signs = await watch(page, product);
  const answer = await page.goto(`/api/v1/demo-mails/${id}/body`);
  if (!/sandbox|default-src 'none'/.test(policyOf(answer))) signs.push(`the policy ${policyOf(answer)}`);
  signs.push(...(await page.evaluate<string[]>(harmful)));
  if ((await page.locator('script, img[onerror], svg, iframe').count()) > 0) signs.push('an element');
  const text = await page.evaluate<string>(readable);
  await page.close();
  return { signs, text };
}

/** Everything that tells of harm on a page, from before its first script on. */
async function watch(page: Page, product: Product): Promise<string[]> {
  const signs: string[] = [];
  await page.exposeFunction('harm', () => signs.push('a script ran'));
  page.on('dialog', (dialog) => {
    signs.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== product.url) signs.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) signs.push(message.text());
  });
  return signs;
}

/** @returns waits until the page has all that it asked for, also what it asks for once it has that */
function followRequests(page: Page): () => Promise<void> {
  const waiting = new Set<Request>();
  page.on('request', (request) => {
    // What the server goes on telling has no end.
    if (request.resourceType() !== 'eventsource') waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 2; quiet = waiting.size === 0 ? quiet + 1 : 0) await page.evaluate(painted);
  };
}

/** Waits until the browser has drawn what came last. */
const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

const policyOf = (answer: Response | null): string => answer?.headers()['content-security-policy'] ?? '';

/** What a page's policy lacks so that no script but the product's own runs. */
function policyFaults(answer: Response | null): string[] {
  const policy = policyOf(answer);
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
  const isStrict =
    /^'self'( 'nonce-[0-9a-f]{32}')?$/.test(scripts) &&
    policy.includes("object-src 'none'") &&
    !/unsafe-inline|unsafe-eval|\*/.test(policy);
  return isStrict ? [] : [`the policy ${policy}`];
}

/** What no text may become: an element that runs something, or a link that does. */
const harmful = `[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
  .filter(({ name, value }) => /^on/i.test(name)
    || (/^(href|src|action|formaction|srcdoc)$/i.test(name) && /^\\s*(javascript|data:text|vbscript)/i.test(value)))
  .map(({ name, value }) => element.tagName + ' ' + name + '=' + value))
  .concat([...document.querySelectorAll('object, embed, base, math, [src*="evil.example"], link[href*="evil"]')]
    .map(({ outerHTML }) => outerHTML.slice(0, 200)))`;

/** The text that is shown, and what stands in the fields that are. */
const readable = `[document.body.innerText, ...[...document.querySelectorAll('input, textarea')]
  .filter((field) => field.checkVisibility()).map(({ value }) => value)].join('\\n')`;
