import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openWindow } from './browser.js';
import { choose, confirm, dialog, fill, press, reloadUntil } from './forms.js';
import * as journey from './journey.js';
import { type Product, startProduct } from './product.js';

const { cast } = journey;

let product: Product;
let browser: Browser;
let admin: Page;
let office: Page;
let candidate: Page;
let exchangePath: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

/** The state that the line of the workflow says we are in. */
const stateHere = (page: Page, state: string): Locator =>
  page
    .getByRole('list', { name: 'De weg van een uitwisseling' })
    .locator('[aria-current=step]', { hasText: state });

/** A milestone of the exchange page or of "my exchange". */
const milestone = (page: Page, title: string): Locator =>
  region(page, 'Mijlpalen').getByRole('listitem').filter({ hasText: title });

const dueDay = (row: Locator): Promise<string | null> => row.locator('time').getAttribute('datetime');

/** What stands beside the button to complete the exchange while that is refused. */
async function whyNotCompleted(): Promise<string> {
  const complete = office
    .getByRole('button', { name: 'Afronden', exact: true })
    .and(office.locator('[aria-disabled]'));
  return office.locator(`[id="${await complete.getAttribute('aria-describedby')}"]`).innerText();
}

async function tick(page: Page, title: string): Promise<void> {
  await press(milestone(page, title), 'Gedaan');
  await milestone(page, title)
    .getByText(/gedaan op/)
    .waitFor();
}

describe('the life of an exchange, from an empty programme to the end', () => {
  it('begins with an administrator who sets up a programme and invites its office', async () => {
    admin = await journey.windowOf(browser, product, 'admin@wisselwerk');
    await journey.createOrganisation(admin, cast.home);
    await journey.createOrganisation(admin, cast.host);
    await journey.createProgramme(admin, cast.programme, [cast.home.name, cast.host.name]);
    await journey.createPerson(admin, cast.office, cast.home.name);
    await journey.giveRole(admin, cast.office, { Rol: 'Programmabureau', Programma: cast.programme });
    await press(dialog(admin, cast.office.name), 'Uitnodigen');
    await admin.getByRole('menuitem', { name: cast.programme }).click();
    await admin.getByText(`De uitnodiging aan ${cast.office.name} is verstuurd.`).waitFor();
  });

  it('lets the office in by the link in a mail, without asking the address again', async () => {
    office = await (await openWindow(browser, product, { language: 'nl' })).newPage();
    expect(await journey.signInByMail(office, cast.office)).toBe(cast.office.email);
  });

  it('has the office make a cohort, a candidate and two sponsors', async () => {
    await journey.visit(office, '/administration/programmes');
    await office.getByRole('link', { name: `${cast.programme} inrichten` }).click();
    await press(office, 'Nieuwe lichting');
    const form = dialog(office, 'Nieuwe lichting');
    await fill(form, {
      Naam: cast.cohort,
      'Eerste dag': journey.typedDay(-5),
      'Laatste dag': journey.typedDay(3),
    });
    await confirm(form, 'Opslaan');
    await journey.createPerson(office, cast.candidate, cast.home.name);
    await journey.giveRole(office, cast.candidate, {});
    await journey.createPerson(office, cast.homeSponsor, cast.home.name);
    await journey.giveRole(office, cast.homeSponsor, { Rol: 'Opdrachtgever' });
    await journey.createPerson(office, cast.hostSponsor, cast.host.name);
    await journey.giveRole(office, cast.hostSponsor, { Rol: 'Opdrachtgever' });
  });

  it('has the office propose an exchange that began five months ago', async () => {
    await journey.visit(office, '/exchanges/new');
    const form = region(office, 'Wie gaat waarheen?');
    await choose(form, 'Kandidaat', `${cast.candidate.name} (${cast.home.shortName})`);
    await choose(form, 'Gastorganisatie', cast.host.name);
    await fill(form, { 'Plek bij de gastorganisatie': 'Teamleider', 'Eerste dag': journey.typedDay(-5) });
    await press(form, 'Voorstellen');
    await stateHere(office, 'voorgesteld').waitFor();
    exchangePath = new URL(office.url()).pathname;
    expect(exchangePath).toMatch(/^\/exchanges\/[0-9a-f-]{36}$/);
  });

  it('starts by itself once all three have signed', async () => {
    candidate = await journey.windowOf(browser, product, cast.candidate.email);
    await journey.sign(candidate, '/my-exchange', 'Ik teken versie 1');
    for (const { email } of [cast.homeSponsor, cast.hostSponsor]) {
      const sponsor = await journey.windowOf(browser, product, email);
      await journey.sign(sponsor, '/decisions', 'Ik teken versie 1');
      await sponsor.getByText('Er wacht niets op jou').waitFor();
    }
    await reloadUntil(office, stateHere(office, 'actief'));
    await region(office, 'Geschiedenis').getByText('vanzelf').waitFor();
  });

  it('has the candidate tick milestones, which the office sees', async () => {
    await journey.visit(candidate, '/my-exchange');
    await tick(candidate, 'Verwachting vastgelegd');
    await tick(candidate, 'Gesprek na zes weken');
    await journey.visit(office, exchangePath);
    expect(await milestone(office, 'Gesprek na zes weken').innerText()).toContain(
      `door ${cast.candidate.name}`,
    );
  });

  it('refuses to complete before the end, and says everything that is missing', async () => {
    expect(await whyNotCompleted()).toMatch(
      /^Kan nog niet: .*loopt nog tot en met.*slotreflectie.*mijlpalen/,
    );
  });

  it('moves the end and the open milestones when both sponsors have signed an amendment', async () => {
    const returnPlan = milestone(office, 'Terugkeerplan');
    const doneBefore = await dueDay(milestone(office, 'Gesprek na zes weken'));
    const plannedBefore = (await dueDay(returnPlan)) ?? '';
    await press(office, 'Wijziging voorstellen');
    const form = dialog(office, 'Wijziging voorstellen');
    await fill(form, { 'Laatste dag': journey.typedToday, Reden: 'De plek wordt opgeheven.' });
    await confirm(form, 'Voorstellen');
    expect(await dueDay(returnPlan)).toBe(plannedBefore);
    for (const { email } of [cast.homeSponsor, cast.hostSponsor]) {
      const sponsor = await journey.windowOf(browser, product, email);
      await journey.sign(sponsor, '/decisions', 'Ik teken deze wijziging');
    }
    await journey.visit(office, exchangePath);
    await region(office, 'Wijzigingen').getByText('geldt').waitFor();
    expect(((await dueDay(returnPlan)) ?? '') < plannedBefore).toBe(true);
    expect(await whyNotCompleted()).toMatch(/^Kan nog niet: De slotreflectie.*mijlpalen/);
    expect(await dueDay(milestone(office, 'Gesprek na zes weken'))).toBe(doneBefore);
  });

  it('has the candidate write the closing reflection', async () => {
    await journey.visit(candidate, '/my-exchange');
    const form = region(candidate, 'Slotreflectie');
    await fill(form, {
      'Wat neem ik mee naar huis\\?': 'Eerst bellen, dan schrijven.',
      [`Wat raad ik ${cast.host.name} aan\\?`]: 'Nodig de opvang uit bij het overleg.',
    });
    await press(form, 'Opslaan');
    await form.getByRole('button', { name: 'Slotreflectie wijzigen' }).waitFor();
    await journey.visit(office, exchangePath);
    expect(await region(office, 'Slotreflectie').innerText()).toContain('Eerst bellen, dan schrijven.');
  });

  it('is completed by the office when the mandatory milestones are done or waived with a reason', async () => {
    await press(milestone(office, 'Eindpresentatie'), 'Laten vervallen');
    const waive = dialog(office, 'Mijlpaal laten vervallen');
    await fill(waive, { Reden: 'Er is geen groep meer om voor te presenteren.' });
    await confirm(waive, 'Laten vervallen');
    for (const title of [
      'Startbijeenkomst',
      'Uitwisselingsovereenkomst',
      'Eerste werkdag',
      'Tussenbalans',
      'Terugkeerplan',
      'Slotreflectie en advies',
    ]) {
      await tick(office, title);
    }
    await press(office, 'Afronden');
    await confirm(dialog(office, /afronden$/), 'Afronden');
    await stateHere(office, 'afgerond').waitFor();
    expect(await office.getByRole('button', { name: 'Afronden' }).count()).toBe(0);
  });

  it('keeps every step in its history, newest first', async () => {
    await journey.visit(office, exchangePath);
    const lines = await region(office, 'Geschiedenis').getByRole('listitem').allInnerTexts();
    const { office: bureau, candidate: who, homeSponsor, hostSponsor } = cast;
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(new RegExp(`^Afronden → afgerond .*${bureau.name}`)),
      expect.stringMatching(/^Wijziging van kracht /),
      expect.stringMatching(new RegExp(`^Wijziging tekenen .*${hostSponsor.name}`)),
      expect.stringMatching(new RegExp(`^Wijziging tekenen .*${homeSponsor.name}`)),
      expect.stringMatching(new RegExp(`^Wijziging voorstellen .*${bureau.name}.*De plek wordt opgeheven`)),
      expect.stringMatching(/^Starten → actief .*vanzelf/),
      expect.stringMatching(new RegExp(`^Tekenen → afgesproken .*${hostSponsor.name}`)),
      expect.stringMatching(new RegExp(`^Tekenen .*${homeSponsor.name}`)),
      expect.stringMatching(new RegExp(`^Tekenen .*${who.name}`)),
    ]);
  });
});
