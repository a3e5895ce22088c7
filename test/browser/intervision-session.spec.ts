import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { post, read } from './api.js';
import { launchBrowser, openAs, openWindow, signInAs, untilShown } from './browser.js';
import { confirm, dialog, fill, press } from './forms.js';
import { type Product, startAnotherApi, startProduct } from './product.js';
import { prepareRoom, type RoomScene } from './room-scene.js';

/** The questions of Noor de Graaf, Bas Timmermans and Lotte Vermeer, in the order in which the group takes them. */
const questions = [
  'Hoe krijg ik de partners aan tafel?',
  'Wat doe ik met een stil team?',
  'Wanneer zeg ik nee?',
];

interface Seat {
  readonly window: BrowserContext;
  readonly page: Page;
}

let product: Product;
let other: Product;
let browser: Browser;
let scene: RoomScene;
let seats: readonly [Seat, Seat, Seat, Seat];
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  other = await startAnotherApi(product);
  scene = await prepareRoom(browser, product, ['k-shn']);
  await bring('k-vt', questions[1]);
  await bring('k-shn', questions[2]);
  seats = await Promise.all([
    enter(product, 'begeleider'),
    enter(other, 'k-jbw'),
    enter(product, 'k-vt'),
    enter(other, 'k-shn'),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await other?.stop();
  await product?.stop();
});

async function bring(email: string, question: string | undefined): Promise<void> {
  const window = await openWindow(browser, product);
  await signInAs(window, email);
  const contents = { method: 'incident', question, preparation: '' };
  await post(window, `/meetings/${scene.meetingId}/intervision-cases`, contents);
  await window.close();
}

/** Comes into the room at one of the api processes, and waits until the page is told of changes. */
async function enter(at: Product, email: string): Promise<Seat> {
  const window = await openWindow(browser, at, { language: 'nl' });
  const page = await openAs(window, email, `/meetings/${scene.meetingId}/intervision`);
  await untilShown(page);
  await page.locator('[data-live="open"]').waitFor({ state: 'attached' });
  await page.getByText(questions[0] ?? '').waitFor();
  return { window, page };
}

const stepOf = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title });

/** Waits until these see the step. */
const see = (some: readonly Seat[], title: string): Promise<unknown> =>
  Promise.all(some.map(({ page }) => stepOf(page, title).waitFor()));

/** What the clock shows, in seconds. */
async function secondsOn({ page }: Seat): Promise<number> {
  const [minutes = 0, seconds = 0] = (await page.getByRole('timer').innerText()).split(':').map(Number);
  return minutes * 60 + seconds;
}

/** Begins with the case of somebody, as who guides. */
const begin = ({ page }: Seat, name: string): Promise<void> =>
  press(page.getByRole('region', { name: `Casus van ${name}` }).first(), 'Met deze casus beginnen');

/** Rounds the running case off, as its owner. */
async function roundOff({ page }: Seat, learningPoints: string): Promise<void> {
  await press(page, 'Nu al afronden');
  const closing = dialog(page, 'Casus afronden');
  await fill(closing, { 'Wat hebben we geleerd\\?': learningPoints });
  await confirm(closing, 'Afronden');
}

/** Who read the first case, and how often, as the audit trail has it. */
async function readings(): Promise<Record<string, number>> {
  const office = await openWindow(browser, product);
  await signInAs(office, 'bureau');
  const { items } = await read<{ items: { action: string; actor: { name: string } }[] }>(
    office,
    `/audit-entries?subjectId=${scene.caseId}&limit=200`,
  );
  await office.close();
  const entries = items.filter(({ action }) => action === 'intervision_case.read');
  return Object.fromEntries(
    [...new Set(entries.map(({ actor }) => actor.name))].map((name) => [
      name,
      entries.filter(({ actor }) => actor.name === name).length,
    ]),
  );
}

describe('an intervision of three cases, held by four people at once', () => {
  it('is one reading of a case for each who opens the room', async () => {
    expect(await readings()).toEqual({
      ...{ 'Tom Aerts': 1, 'Noor de Graaf': 1, 'Bas Timmermans': 1, 'Lotte Vermeer': 1 },
    });
  });

  it('has one step and one clock for all', async () => {
    const [guide] = seats;
    await begin(guide, 'Noor de Graaf');
    await see(seats, 'Het voorval');
    await press(guide.page, 'Volgende stap');
    await see(seats, 'Vragen naar feiten');
    const clocks = await Promise.all(seats.map(secondsOn));
    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(1);
  });

  it('is one reading more for who opens the room anew while the case runs', async () => {
    const [, , peer] = seats;
    const before = await readings();
    await peer.page.reload();
    await see([peer], 'Vragen naar feiten');
    await peer.page.locator('[data-live="open"]').waitFor({ state: 'attached' });
    await peer.page.getByText('Nog niets genoteerd.').waitFor();
    expect(await readings()).toEqual({
      ...before,
      'Bas Timmermans': (before['Bas Timmermans'] ?? 0) + 1,
    });
  });

  it('goes on without who loses the connection, and has them back at the step of the moment', async () => {
    const [guide, owner, peer, lost] = seats;
    await lost.window.setOffline(true);
    await lost.page.getByText('De verbinding is even weg.', { exact: false }).waitFor();
    await press(guide.page, 'Volgende stap');
    await see([guide, owner, peer], 'Ieder voor zich');
    expect(await stepOf(lost.page, 'Ieder voor zich').count()).toBe(0);
    await lost.window.setOffline(false);
    await see([lost], 'Ieder voor zich');
    const clocks = await Promise.all(seats.map(secondsOn));
    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(1);
  });

  it('keeps its notes in the room', async () => {
    const [, , peer] = seats;
    await fill(peer.page.locator('main'), { 'Aantekening bij: Ieder voor zich': 'Wie besliste daarover?' });
    await press(peer.page, 'Noteren');
    await Promise.all(seats.map(({ page }) => page.getByText('Wie besliste daarover?').waitFor()));
    const office = await openWindow(browser, other, { language: 'nl' });
    const outside = await openAs(office, 'bureau', `/meetings/${scene.meetingId}/intervision`);
    await outside.getByText('Deze ruimte is besloten').waitFor();
    for (const text of [...questions, 'Wie besliste daarover?'])
      expect(await outside.getByText(text).count()).toBe(0);
    await office.close();
  });

  it('is not closed while a case runs, and takes its cases one after the other', async () => {
    const [guide, owner, peer, third] = seats;
    await guide.page.goto(`/meetings/${scene.meetingId}`);
    await guide.page.getByText('De groep bespreekt nog een casus.', { exact: false }).waitFor();
    await guide.page.goBack();
    await see([guide], 'Ieder voor zich');
    await roundOff(owner, 'Eerder bellen, zei Bas.');
    await begin(guide, 'Bas Timmermans');
    await see(seats, 'Het voorval');
    await roundOff(peer, 'Eerst luisteren.');
    await begin(guide, 'Lotte Vermeer');
    await see(seats, 'Het voorval');
    await roundOff(third, 'Nee is ook een antwoord.');
    await Promise.all(
      seats.map(({ page }) =>
        page
          .getByRole('heading', { name: /^Leerpunten bij de casus/ })
          .nth(2)
          .waitFor(),
      ),
    );
  });

  it('shares what was learnt by the act of the owner alone', async () => {
    const [, owner, peer] = seats;
    await peer.page.getByText('Eerder bellen, zei Bas.').waitFor();
    const share = (page: Page) => page.getByRole('button', { name: 'Leerpunten delen…' });
    await share(owner.page).waitFor();
    expect([await share(owner.page).count(), await share(peer.page).count()]).toEqual([1, 1]);
    await share(owner.page).click();
    const sharing = dialog(owner.page, 'Leerpunten delen');
    await fill(sharing, { 'In deze woorden': 'Bel eerder.' });
    await sharing.getByLabel('Deze woorden mogen de ruimte verlaten').check();
    await confirm(sharing, 'Delen');
    const office = await openWindow(browser, product, { language: 'nl' });
    const board = await openAs(office, 'bureau', '/cohorts');
    await board.getByText('Bel eerder.').waitFor();
    for (const text of ['zei Bas', 'Eerst luisteren.', 'Nee is ook een antwoord.'])
      expect(await board.getByText(text).count()).toBe(0);
    await office.close();
  });
});
