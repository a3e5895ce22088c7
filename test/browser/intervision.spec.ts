import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { confirm, dialog, fill, press } from './forms.js';
import { type Product, startAnotherApi, startProduct } from './product.js';
import { prepareRoom, type RoomScene } from './room-scene.js';

let product: Product;
let other: Product;
let browser: Browser;
let scene: RoomScene;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  other = await startAnotherApi(product);
  scene = await prepareRoom(browser, product);
});
afterAll(async () => {
  await browser?.close();
  await other?.stop();
  await product?.stop();
});

/** Comes into the room at one of the api processes, and waits until the page is told of changes. */
async function enter(at: Product, email: string): Promise<{ window: BrowserContext; page: Page }> {
  const window = await openWindow(browser, at, { language: 'nl' });
  const page = await openAs(window, email, `/meetings/${scene.meetingId}/intervision`);
  await untilShown(page);
  await page.locator('[data-live="open"]').waitFor({ state: 'attached' });
  return { window, page };
}

const step = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor();
const lost = (page: Page) => page.getByText('De verbinding is even weg.', { exact: false });

/** What the clock shows, in seconds. */
async function secondsOn(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = (await page.getByRole('timer').innerText()).split(':').map(Number);
  return minutes * 60 + seconds;
}

describe('a room at two api processes', () => {
  it('sees the same step and clock, also after a lost connection, and keeps its notes to itself', async () => {
    const [guide, peer] = await Promise.all([enter(product, 'begeleider'), enter(other, 'k-vt')]);
    await press(guide.page, 'Met deze casus beginnen');
    await Promise.all([step(guide.page, 'Het voorval'), step(peer.page, 'Het voorval')]);
    await press(guide.page, 'Volgende stap');
    await step(peer.page, 'Vragen naar feiten');
    const [here, there] = await Promise.all([secondsOn(guide.page), secondsOn(peer.page)]);
    expect(Math.abs(here - there)).toBeLessThanOrEqual(1);
    expect(here).toBeGreaterThan(14 * 60);

    await fill(peer.page.locator('main'), {
      'Aantekening bij: Vragen naar feiten': 'Wie besliste daarover?',
    });
    await peer.window.setOffline(true);
    await lost(peer.page).waitFor();
    await press(guide.page, 'Volgende stap');
    await step(guide.page, 'Ieder voor zich');
    expect(await peer.page.getByRole('heading', { level: 2, name: 'Ieder voor zich' }).count()).toBe(0);
    await peer.window.setOffline(false);
    await step(peer.page, 'Ieder voor zich');
    await lost(peer.page).waitFor({ state: 'detached' });

    await press(peer.page, 'Noteren');
    await guide.page.getByText('Wie besliste daarover?').waitFor();
    expect(await foundOutside(guide.page)).toEqual([]);
    const office = await openWindow(browser, product, { language: 'nl' });
    const outside = await openAs(office, 'bureau', `/meetings/${scene.meetingId}/intervision`);
    await outside.getByText('Deze ruimte is besloten').waitFor();
    expect(await outside.getByText('partners aan tafel').count()).toBe(0);
    await Promise.all([guide, peer].map(({ window }) => window.close()));
    await office.close();
  });

  it('is closed with learning points, which its owner lets leave it in other words', async () => {
    const { window, page } = await enter(other, 'k-jbw');
    await press(page, 'Nu al afronden');
    const closing = dialog(page, 'Casus afronden');
    await fill(closing, { 'Wat hebben we geleerd\\?': 'Eerder bellen, zei Bas.' });
    await confirm(closing, 'Afronden');
    await press(page, 'Leerpunten delen…');
    const sharing = dialog(page, 'Leerpunten delen');
    await fill(sharing, { 'In deze woorden': 'Bel eerder.' });
    await press(sharing, 'Delen');
    await sharing.getByText('Bevestig dat deze woorden').waitFor();
    await sharing.getByLabel('Deze woorden mogen de ruimte verlaten').check();
    await confirm(sharing, 'Delen');
    await page.getByText('gedeeld met de lichting').first().waitFor();
    const office = await openWindow(browser, product, { language: 'nl' });
    const board = await openAs(office, 'bureau', '/cohorts');
    await board.getByText('Bel eerder.').waitFor();
    expect(await board.getByText('zei Bas').count()).toBe(0);
    await Promise.all([window.close(), office.close()]);
  });
});

/** Where on the device, in the title or in the address something of the case is left. */
function foundOutside(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.title, location.href]
      .filter((text) => text.includes('partners') || text.includes('besliste'))`);
}
