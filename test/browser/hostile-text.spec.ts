import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { post, read, write } from './api.js';
import { launchBrowser, openWindow, signInAs, untilShown } from './browser.js';
import { type Product, startProduct } from './product.js';

/** Runs `harm()` where it is taken for more than a text, or asks another server for something. */
const vectors = [
  '<script>harm()</script>',
  '<img src=x onerror=harm()>',
  '<svg onload=harm()><animate onbegin=harm() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.harm()</script>"></iframe>',
  '<a href="javascript:harm()">[klik](javascript:harm())</a>',
  '[a](JaVaScRiPt:harm()) [b](data:text/html,<script>harm()</script>) [c](vbscript:harm())',
  '![x](https://evil.example/a.png) <https://evil.example/b> <img src=//evil.example/c>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=harm()&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=harm()>">',
  '<style>@import "https://evil.example/d";body{background:url(https://evil.example/e)}</style>',
  '<p style="background:url(//evil.example/f)">"onmouseover=harm() autofocus onfocus=harm() x="',
  '{{constructor.constructor("harm()")()}} ${harm()} <%= harm() %>',
  '<base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example/g">',
  '<link rel=stylesheet href=//evil.example/h><form action=//evil.example><button autofocus>',
  '[d]: javascript:harm() "x"\n[d] `<script>harm()</script>` ~~<b onclick=harm()>~~',
];
const all = vectors.join('\n\n');

let product: Product;
let browser: Browser;
let pages: { readonly who: string; readonly path: string }[];
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  pages = await writeEverywhere();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function signedIn(who: string): Promise<BrowserContext> {
  const window = await openWindow(browser, product);
  await signInAs(window, who);
  return window;
}

/** Writes the vectors into every text that people can write. @returns where they are shown, and to whom */
async function writeEverywhere() {
  const [author, office, guide] = [
    await signedIn('k-jbw'),
    await signedIn('bureau'),
    await signedIn('begeleider'),
  ];
  const { items: ideas } = await read<{ items: { cohortId: string; programmeId: string }[] }>(
    author,
    '/proposals',
  );
  const { cohortId = '', programmeId = '' } = ideas[0] ?? {};
  const organisationId = await describePeople(office, programmeId);
  const proposal = await propose(author, office, cohortId, organisationId);
  const meeting = await meet(guide, cohortId);
  const exchange = await exchangeOf(office);
  const shown = (who: string, ...paths: string[]) => paths.map((path) => ({ who, path }));
  return [
    ...shown(
      'k-jbw',
      '/proposals',
      `/proposals/${proposal}`,
      `/proposals/${proposal}/edit`,
      `/meetings/${meeting}`,
    ),
    ...shown('k-jbw', '/my-exchange', '/intervision-cases', '/notifications', '/meetings', '/my-actions'),
    ...shown(
      'bureau',
      `/proposals/${proposal}`,
      `/exchanges/${exchange}`,
      '/exchanges',
      `/cohorts/${cohortId}`,
    ),
    ...shown(
      'bureau',
      '/notifications',
      '/reminders/ledger',
      `/intervision-methods/${programmeId}`,
      '/demo/mails',
    ),
    ...shown('bureau', '/administration/organisations', '/administration/people', '/administration/audit'),
    ...shown('bureau', '/administration/programmes', `/administration/programmes/${programmeId}`),
  ];
}

async function describePeople(office: BrowserContext, programmeId: string): Promise<string> {
  const { version, partners } = await read<{ version: number; partners: { organisation: { id: string } }[] }>(
    office,
    `/programmes/${programmeId}`,
  );
  const words = { name: vectors[1], theme: vectors[1], goal: all };
  await write(office, 'PATCH', `/programmes/${programmeId}`, words, version);
  const { items } = await read<{ items: { id: string; name: string; version: number }[] }>(
    office,
    `/people?programmeId=${programmeId}&limit=200`,
  );
  for (const [index, { id, version: read }] of items.entries())
    await write(
      office,
      'PATCH',
      `/people/${id}`,
      { name: `${vectors[index % vectors.length]}`, position: vectors[1] },
      read,
    );
  // Goes out at any hour, on any day.
  await post(office, '/invitations', { personId: items[0]?.id, programmeId });
  return partners[0]?.organisation.id ?? '';
}

async function propose(
  author: BrowserContext,
  office: BrowserContext,
  cohortId: string,
  organisationId: string,
): Promise<string> {
  const texts = { problem: all, change: all, expectedEffect: all, legalFrame: all };
  const affectedOrganisations = [{ organisationId, part: 'acts' }];
  let last = '';
  for (const title of vectors) {
    const idea = { cohortId, title: title.replaceAll('\n', ' '), ...texts, affectedOrganisations };
    last = (await post<{ id: string }>(author, '/proposals', idea)).id;
    await post(author, `/proposals/${last}/transitions`, { action: 'submit' });
    await post(office, `/proposals/${last}/comments`, { body: all });
  }
  await post(office, `/proposals/${last}/transitions`, {
    ...{ action: 'park', reason: all, wakesOn: '2099-01-05' },
  });
  return last;
}

async function meet(guide: BrowserContext, cohortId: string): Promise<string> {
  const { person } = await read<{ person: { id: string } }>(guide, '/sessions/current');
  const soon = Date.now() + 3_600_000;
  const { id } = await post<{ id: string }>(guide, '/meetings', {
    ...{ cohortId, kind: 'cohort_meeting', title: vectors[1], place: vectors[2], leaderId: person.id },
    ...{ startsAt: new Date(soon).toISOString(), endsAt: new Date(soon + 3_600_000).toISOString() },
    agenda: vectors.map((title) => ({ title: title.replaceAll('\n', ' '), minutes: 5 })),
    guests: [{ name: vectors[0], email: 'gast@one.example' }],
  });
  for (const action of ['publish', 'open']) await post(guide, `/meetings/${id}/transitions`, { action });
  await write(guide, 'PUT', `/meetings/${id}/minutes`, { body: all }, 1);
  for (const body of vectors) await post(guide, `/meetings/${id}/outcomes`, { kind: 'decision', body });
  await post(guide, `/meetings/${id}/outcomes`, {
    kind: 'action',
    body: all,
    ownerId: person.id,
    dueOn: '2027-01-04',
  });
  return id;
}

async function exchangeOf(office: BrowserContext): Promise<string> {
  const { items } = await read<{ items: { id: string; state: string }[] }>(office, '/exchanges?state=active');
  const [exchange] = items;
  if (!exchange) throw new Error('The demo has no exchange that runs.');
  await post(office, `/exchanges/${exchange.id}/transitions`, {
    ...{ action: 'amend', hostPosition: vectors[1], hostSupervisor: vectors[2], reason: all },
  });
  return exchange.id;
}

/** Everything that tells of harm on a page, from before its first script on. */
async function watch(page: Page): Promise<string[]> {
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

/** What no text may become: an element that runs something, or a link that does. */
const harmful = `[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
  .filter(({ name, value }) => /^on/i.test(name)
    || (/^(href|src|action|formaction|srcdoc)$/i.test(name) && /^\\s*(javascript|data:text|vbscript)/i.test(value)))
  .map(({ name, value }) => element.tagName + ' ' + name + '=' + value))
  .concat([...document.querySelectorAll('object, embed, base, math, [src*="evil.example"], link[href*="evil"]')]
    .map(({ outerHTML }) => outerHTML.slice(0, 200)))`;

it('no text that people write runs, asks another server or becomes more than a text, wherever it is shown', async () => {
  const windows = { 'k-jbw': await signedIn('k-jbw'), bureau: await signedIn('bureau') };
  const found: string[] = [];
  for (const { who, path } of pages) {
    const page = await windows[who as keyof typeof windows].newPage();
    const signs = await watch(page);
    const answer = await page.goto(path);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self'( 'nonce-[0-9a-f]{32}')?$/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    await untilShown(page);
    signs.push(...(await page.evaluate<string[]>(harmful)));
    found.push(...signs.map((sign) => `${who} ${path}: ${sign}`));
    await page.close();
  }
  expect(found).toEqual([]);
}, 600_000);

interface KeptMail {
  readonly id: string;
  readonly subject: string;
}

/** The last mails, once one of them has come whose subject is hostile. */
async function hostileMails(window: BrowserContext): Promise<KeptMail[]> {
  for (;;) {
    const { items } = await read<{ items: KeptMail[] }>(window, '/demo-mails?limit=15');
    if (items.some(({ subject }) => subject.includes('<img src=x'))) return items;
  }
}

it('a mail that is shown on the page of kept mails shows them as texts', async () => {
  const window = await signedIn('bureau');
  for (const { id } of await hostileMails(window)) {
    const page = await window.newPage();
    const signs = await watch(page);
    const answer = await page.goto(`/api/v1/demo-mails/${id}/body`);
    expect(answer?.headers()['content-security-policy']).toMatch(/sandbox|default-src 'none'/);
    expect(signs).toEqual([]);
    expect(await page.locator('script, img[onerror], svg, iframe').count()).toBe(0);
    await page.close();
  }
}, 300_000);
