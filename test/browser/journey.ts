import type { Browser, Page } from 'playwright-core';
import { openAs, openWindow, untilShown } from './browser.js';
import { choose, confirm, dialog, field, fill, press, reloadUntil } from './forms.js';
import type { Product } from './product.js';

/** The people and things of the journey, all made by hand on the way. */
export const cast = {
  programme: 'Ruilen in Noord',
  cohort: 'Voorjaar',
  home: { name: 'Opvang Noord', shortName: 'Opvang' },
  host: { name: 'Wijkteam Zuid', shortName: 'Wijkteam' },
  office: { name: 'Marit de Boer', email: 'marit@noord.example' },
  candidate: { name: 'Joris Blom', email: 'joris@noord.example' },
  homeSponsor: { name: 'Ina Kok', email: 'ina@noord.example' },
  hostSponsor: { name: 'Piet Vos', email: 'piet@zuid.example' },
} as const;

/** Somebody who takes part. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Year, month and day in the zone in which the business lives. Source: the domain, "Calendar arithmetic". */
const [year = 0, month = 0, dayOfMonth = 0] = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
})
  .format()
  .split('-')
  .map(Number);

/** Today, as a person types it. */
export const typedToday = `${dayOfMonth}-${month}-${year}`;

/** A day about so many months from today, as a person types it; at most the 28th, which every month has. */
export function typedDay(months: number): string {
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, 28)));
  return `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
}

/** Opens a page for a persona, in a window of their own. */
export async function windowOf(browser: Browser, product: Product, email: string): Promise<Page> {
  const page = await openAs(await openWindow(browser, product, { language: 'nl' }), email);
  await untilShown(page);
  return page;
}

/** Goes to a page by its address. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilShown(page);
}

/** Adds an organisation. */
export async function createOrganisation(
  page: Page,
  names: { name: string; shortName: string },
): Promise<void> {
  await visit(page, '/administration/organisations');
  await press(page, 'Nieuwe organisatie');
  const form = dialog(page, 'Nieuwe organisatie');
  await fill(form, { Naam: names.name, 'Korte naam': names.shortName });
  await confirm(form, 'Opslaan');
}

/** Adds a programme with partners, and leaves its page open. */
export async function createProgramme(page: Page, name: string, partners: readonly string[]): Promise<void> {
  await visit(page, '/administration/programmes');
  await press(page, 'Nieuw programma');
  const form = dialog(page, 'Nieuw programma');
  await fill(form, { Naam: name, Thema: 'Samenwerken', Doel: 'Elkaars werk leren kennen.' });
  await fill(form, { 'Eerste dag': typedDay(-12), 'Laatste dag': typedDay(12) });
  await confirm(form, 'Programma maken');
  const section = page.getByRole('region', { name: 'Partners' });
  for (const partner of partners) await choose(section, 'Partner toevoegen', partner);
  await press(section, 'Opslaan');
  await section.getByRole('button', { name: 'Opslaan' }).waitFor({ state: 'detached' });
}

/** Adds a person, and leaves the dialog about them open. */
export async function createPerson(page: Page, person: Person, home: string): Promise<void> {
  await visit(page, '/administration/people');
  await press(page, 'Nieuwe persoon');
  const form = dialog(page, 'Nieuwe persoon');
  await fill(form, { Naam: person.name, 'E-mailadres': person.email });
  await choose(form, 'Thuisorganisatie', home);
  await confirm(form, 'Toevoegen');
  await dialog(page, person.name).getByRole('button', { name: 'Rol geven' }).waitFor();
}

/** Gives the person whose dialog is open a role; what there is only one of is chosen already. */
export async function giveRole(
  page: Page,
  person: Person,
  choices: Readonly<Record<string, string>>,
): Promise<void> {
  const about = dialog(page, person.name);
  await press(about, 'Rol geven');
  for (const [label, option] of Object.entries(choices)) await choose(about, label, option);
  await press(about, 'Rol geven');
  await about.getByRole('button', { name: 'Beëindigen' }).waitFor();
}

/** Follows the link in the newest mail with this subject to somebody. */
export async function followMail(page: Page, to: Person, subject: RegExp): Promise<void> {
  await visit(page, '/demo/mails');
  const mail = page
    .getByRole('navigation')
    .getByRole('link', { name: subject })
    .filter({ hasText: to.email });
  await reloadUntil(page, mail.first());
  await mail.first().click();
  const shown = page.getByRole('article').locator('iframe').contentFrame();
  await shown.getByRole('link', { name: /^http/ }).click();
}

/** Comes in from the invitation: the address is filled in, the link comes by mail, and the button signs in. */
export async function signInByMail(page: Page, person: Person): Promise<string> {
  await followMail(page, person, /uitgenodigd/);
  const asked = await field(page.locator('main'), 'E-mailadres van je werk').inputValue();
  await press(page, 'Stuur mij een link');
  await page.getByText('Kijk in je mail').waitFor();
  await followMail(page, person, /^Aanmelden bij Wisselwerk/);
  await press(page, 'Aanmelden');
  await page.getByRole('button', { name: `Menu van ${person.name}` }).waitFor();
  return asked;
}

/** Reads what waits for a signature, and signs it. */
export async function sign(page: Page, path: string, words: string): Promise<void> {
  await visit(page, path);
  await press(page, 'Lezen en tekenen');
  await confirm(page.getByRole('dialog'), words);
}
