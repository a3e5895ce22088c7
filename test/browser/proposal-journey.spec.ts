import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { choose, confirm, dialog, field, fill, press } from './forms.js';
import { noteIdea, untilNoted } from './ideas.js';
import * as journey from './journey.js';
import { type Product, startProduct } from './product.js';

/** The story of the programme's first proposal. Source: the domain, "One example runs through everything". */
const text = {
  title: 'Vraag de reclassering mee bij elke veiligheidsbeoordeling',
  problem: 'De reclassering wordt niet bevraagd bij een nieuwe melding.',
  change: 'Neem de reclassering op als vaste bron, met één aanspreekpunt per regio.',
};

/** The four people, each in a window of their own. */
type Person = 'candidate' | 'homeSponsor' | 'hostSponsor' | 'office';
const addresses: Record<Person, string> = {
  candidate: 'k-vt',
  homeSponsor: 'sp-vt',
  hostSponsor: 'sp-rn',
  office: 'bureau',
};

let product: Product;
let browser: Browser;
let windows: Record<Person, Page>;
let path: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const pages = Object.entries(addresses).map(
    async ([person, email]) => [person, await journey.windowOf(browser, product, email)] as const,
  );
  windows = Object.fromEntries(await Promise.all(pages)) as Record<Person, Page>;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The page of the proposal, read anew by somebody, with a tab of it open. */
async function open(person: Person, tab = ''): Promise<Page> {
  await journey.visit(windows[person], `${path}${tab === '' ? '' : `?tab=${tab}`}`);
  return windows[person];
}

/** The page on which the candidate writes the text. */
async function openText(): Promise<Page> {
  const page = await open('candidate');
  await page.getByRole('link', { name: 'Tekst wijzigen' }).click();
  await page.getByRole('heading', { name: 'De tekst' }).waitFor();
  return page;
}

/** Waits until the line of the workflow says that we are in this state. */
async function untilHere(page: Page, state: string): Promise<void> {
  const line = page.getByRole('list', { name: 'De weg van idee naar gewoon werk' });
  await line.locator('[aria-current=step]', { hasText: state }).waitFor();
}

/** Takes a step of the workflow by its button and the dialog behind it. */
async function step(person: Person, action: string, state: string): Promise<void> {
  const page = await open(person);
  await press(page, action);
  await confirm(dialog(page, action), action);
  await untilHere(page, state);
}

/** What asks something of a sponsor on "For me to decide", about this proposal. */
async function asked(person: Person): Promise<Locator> {
  const page = windows[person];
  await journey.visit(page, '/decisions');
  return page.getByRole('region', { name: text.title });
}

/** Judges from "For me to decide". */
async function judge(person: Person, verdict: string, motivation: string): Promise<void> {
  const card = await asked(person);
  await press(card, verdict);
  const form = dialog(windows[person], /^Oordeel van/);
  await fill(form, { 'Waarom\\?': motivation });
  await confirm(form, 'Oordeel geven');
  await card.waitFor({ state: 'detached' });
}

async function planPilot(measure: string): Promise<void> {
  const page = await open('office', 'pilot');
  await press(page, 'Proef plannen');
  const form = dialog(page, /^Proef/);
  await fill(form, { 'Waaraan zie je dat het werkt\\?': measure });
  await fill(form, { 'Eerste dag': journey.typedDay(-1), 'Laatste dag': journey.typedDay(2) });
  await choose(form, 'Eigenaar', 'Bas Timmermans');
  await choose(form, 'Waar', 'Veilig Thuis');
  await page.keyboard.press('Escape');
  await confirm(form, 'Opslaan');
}

/** Records how the sponsor's organisation makes it normal work, and confirms that from "For me to decide". */
async function adoptAt(person: Person, owner: string): Promise<void> {
  const page = await open(person, 'adoption');
  await press(page, 'Invoering vastleggen');
  const form = dialog(page, /^Invoering bij/);
  await choose(form, 'Wie ziet erop toe\\?', owner);
  await choose(form, 'Verankerd in een', 'werkproces');
  await fill(form, { 'Welk stuk of welke afspraak\\?': 'Werkproces veiligheidsbeoordeling, 3.2' });
  await fill(form, { 'Gewoon werk vanaf': journey.typedToday });
  await confirm(form, 'Opslaan');
  const card = await asked(person);
  await press(card, 'Bevestigen');
  await confirm(dialog(page, /bevestigen\?$/), 'Bevestigen');
  await card.waitFor({ state: 'detached' });
}

describe('the life of a proposal, from an idea to a second trial', () => {
  it('begins as an idea, noted in a title and what was seen', async () => {
    const page = windows.candidate;
    await journey.visit(page, '/my-exchange');
    await noteIdea(page, text.title, text.problem);
    await (await untilNoted(page, text.title)).click();
    await untilHere(page, 'idee');
    path = new URL(page.url()).pathname;
    expect(path).toMatch(/^\/proposals\/[0-9a-f-]{36}$/);
  });

  it('becomes a proposal when its author writes what should change, and for whom', async () => {
    const page = await openText();
    await fill(page.locator('main'), { 'Wat stel ik voor\\?': text.change });
    for (const organisation of ['Veilig Thuis Rotterdam-Rijnmond', 'Reclassering Nederland'])
      await choose(page.locator('main'), 'Organisatie toevoegen', organisation);
    await choose(page.locator('main'), 'Stap in de keten', 'Veiligheidsbeoordeling');
    await press(page, 'Klaar');
    await page.getByText('Reclassering Nederland: past eigen werkwijze aan').waitFor();
  });

  it('is submitted, and asks a verdict of both sponsors', async () => {
    await step('candidate', 'Indienen', 'in beoordeling');
  });

  it('is sent back by a sponsor who asks for a change', async () => {
    await judge('homeSponsor', 'Akkoord', 'Dit is een gat dat wij zelf niet zagen.');
    await judge('hostSponsor', 'Aanpassing vragen', 'Beschrijf wat er gebeurt buiten kantoortijd.');
    await untilHere(await open('candidate'), 'aanpassing gevraagd');
  });

  it('is resubmitted with a new text, which the sponsors compare with what they judged', async () => {
    const page = await openText();
    await page.getByText('Beschrijf wat er gebeurt buiten kantoortijd.').waitFor();
    const change = field(page.locator('main'), 'Wat stel ik voor\\?');
    await change.fill(`${text.change} Buiten kantoortijd loopt de vraag mee met het spoednummer.`);
    await press(page, 'Opslaan');
    await page
      .getByText(/^Opgeslagen om/)
      .first()
      .waitFor();
    await step('candidate', 'Opnieuw indienen', 'in beoordeling');
    const compared = await open('hostSponsor');
    await press(compared, 'Met verschillen');
    await compared
      .getByRole('tabpanel', { name: 'Voorstel' })
      .locator('ins', { hasText: 'spoednummer' })
      .waitFor();
  });

  it('is approved once both agree', async () => {
    await judge('homeSponsor', 'Akkoord', 'Akkoord met deze versie.');
    await judge('hostSponsor', 'Akkoord', 'Wij wijzen per regio een aanspreekpunt aan.');
    await untilHere(await open('candidate'), 'goedgekeurd');
  });

  it('is tried by a plan with a measure, and evaluated against it', async () => {
    await planPilot('Van 0 naar 80 procent antwoord binnen een werkdag.');
    await step('office', 'Proef starten', 'in proef');
    const page = await open('candidate', 'pilot');
    await press(page, 'Uitkomst vastleggen');
    const form = dialog(page, 'Uitkomst vastleggen');
    await form.getByLabel('geslaagd', { exact: true }).check();
    await fill(form, { 'Wat hebben jullie gezien\\?': 'In 83 procent kwam antwoord binnen een werkdag.' });
    await confirm(form, 'Opslaan');
  });

  it('is adopted when both organisations have made it normal work and their sponsors say so', async () => {
    await adoptAt('homeSponsor', 'Bas Timmermans');
    await adoptAt('hostSponsor', 'Sander Kuipers');
    await step('office', 'Invoeren', 'ingevoerd');
  });

  it('lapses when a check says so, and is tried again', async () => {
    const page = await open('office', 'adoption');
    await page.getByRole('button', { name: 'Beantwoorden' }).first().click();
    const form = dialog(page, /^Staat het nog/);
    await form.getByLabel('Nee, het is verwaterd').check();
    await fill(form, { 'Hoe weet je dat\\?': 'Sinds de verhuizing wordt er niet meer gebeld.' });
    await confirm(form, 'Beantwoorden');
    await step('office', 'Verwaterd verklaren', 'verwaterd');
    await planPilot('Weer 80 procent, nu met een vervanger.');
    await step('office', 'Opnieuw proberen', 'in proef');
  });

  it('keeps everything that happened as one history', async () => {
    const page = await open('candidate', 'history');
    const lines = await page
      .getByRole('tabpanel', { name: 'Geschiedenis' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(lines.map((line) => line.split('\n')[0]).reverse()).toEqual([
      'Idee genoteerd',
      'Tekst aangepast',
      'Indienen → ingediend',
      'Beoordeling starten → in beoordeling',
      'Oordeel gegeven',
      'Oordeel gegeven',
      'Aanpassing vragen → aanpassing gevraagd',
      'Tekst aangepast',
      'Opnieuw indienen → in beoordeling',
      'Oordeel gegeven',
      'Oordeel gegeven',
      'Goedkeuren → goedgekeurd',
      'Proef gepland',
      'Proef starten → in proef',
      'Uitkomst van de proef vastgelegd',
      'Invoering vastgelegd',
      'Invoering bevestigd',
      'Invoering vastgelegd',
      'Invoering bevestigd',
      'Invoeren → ingevoerd',
      'Staat het nog? Beantwoord',
      'Verwaterd verklaren → verwaterd',
      'Proef gepland',
      'Opnieuw proberen → in proef',
    ]);
  });
});
