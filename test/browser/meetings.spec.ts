import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { choose, confirm, dialog, fill, press } from './forms.js';
import { type Product, startProduct } from './product.js';

const title = 'Wat we van elkaar willen weten';
/** A proposal of the demo. */
const proposal = 'Vraag de reclassering mee bij de veiligheidsbeoordeling';

let product: Product;
let browser: Browser;
let facilitator: Page;
let candidate: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  facilitator = await openAs(await openWindow(browser, product), 'begeleider', '/meetings');
  candidate = await openAs(await openWindow(browser, product, { width: 390 }), 'k-jbw', '/meetings');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const region = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** Today in Amsterdam and the half of it that it is: a meeting then can be opened at once, and is not over. */
function thisHalfOfTheDay(): { day: string; from: string; to: string } {
  const [day = '', time = ''] = new Date()
    .toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' })
    .split(' ');
  return time < '12:00' ? { day, from: '00:30', to: '12:30' } : { day, from: '12:00', to: '23:59' };
}

/** Takes a step of the workflow, and waits until the meeting is in the state that it leads to. */
async function step(page: Page, action: string, done: string): Promise<void> {
  await press(page, action);
  await confirm(dialog(page, action), action);
  await page.getByText(done).waitFor();
}

describe('a meeting, from its plan to its minutes', () => {
  it('is planned with an agenda, and nobody is told yet', async () => {
    await facilitator.getByRole('link', { name: 'Bijeenkomst plannen' }).click();
    const { day, from, to } = thisHalfOfTheDay();
    const form = facilitator.locator('form');
    await fill(form, { Onderwerp: title, Dag: day, Van: from, Tot: to, Plek: 'Zaal 3' });
    await press(form, 'Punt toevoegen');
    await fill(form, { 'Agendapunt 1': 'Rondje langs iedereen' });
    await press(form, 'Als concept bewaren');
    await facilitator.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('is answered in one tap, on a telephone', async () => {
    await step(facilitator, 'Uitnodigen', 'De uitnodiging staat uit.');
    await candidate.reload();
    const row = candidate.getByRole('listitem').filter({ hasText: title });
    await press(row, 'Ja');
    await row.getByRole('button', { name: 'Ja', exact: true, pressed: true }).waitFor();
    await row.getByRole('button', { name: 'Toelichting geven' }).waitFor();
  });

  it('goes by its agenda, and says who is there and what comes of it', async () => {
    await step(facilitator, 'Openen', 'De bijeenkomst is geopend.');
    await press(facilitator, 'Beginnen met: Rondje langs iedereen');
    await press(facilitator, 'Iedereen is er');
    const outcomes = region(facilitator, 'Uitkomsten');
    await fill(outcomes, { 'Wat gaat iemand doen\\?': 'De werkwijze rondsturen' });
    await choose(outcomes, 'Wie doet het\\?', 'Noor de Graaf');
    await press(outcomes, 'Vastleggen');
    await outcomes.getByRole('listitem').filter({ hasText: 'De werkwijze rondsturen' }).waitFor();
    const minutes = region(facilitator, 'Verslag');
    await minutes.getByRole('textbox').fill('We spraken af wat we delen.');
    await press(minutes, 'Opslaan');
    await minutes.getByText('Opgeslagen.', { exact: true }).waitFor();
  });

  it('can be about a proposal that is there, which from then on tells of the meeting', async () => {
    const outcomes = region(facilitator, 'Uitkomsten');
    await outcomes.getByText('Voorstel', { exact: true }).click();
    await choose(outcomes, 'Een voorstel dat er al is', proposal);
    await press(outcomes, 'Vastleggen');
    await outcomes.getByRole('listitem').getByRole('link', { name: proposal }).click();
    await facilitator.getByRole('heading', { level: 1, name: proposal }).waitFor();
    const meetings = region(facilitator, 'Bijeenkomsten hierover');
    await meetings.getByRole('link', { name: title }).click();
    await facilitator.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('is closed with locked minutes, and gives its actions to who does them', async () => {
    await step(facilitator, 'Afsluiten', 'De bijeenkomst is afgesloten.');
    await region(facilitator, 'Verslag').getByText('vergrendeld').waitFor();
    await candidate.goto('/my-actions');
    await untilShown(candidate);
    await press(candidate, 'Gedaan: De werkwijze rondsturen');
    await region(candidate, 'Afgerond').getByText('De werkwijze rondsturen').waitFor();
  });
});
