import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { read } from './api.js';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { confirm, dialog, field, fill, press } from './forms.js';
import { untilFocused } from './keyboard.js';
import { type Product, startProduct } from './product.js';

interface Method {
  readonly title: { readonly nl: string };
  readonly steps: readonly { readonly title: { readonly nl: string }; readonly minutes: number }[];
  readonly isRetired: boolean;
}

let product: Product;
let browser: Browser;
let window: BrowserContext;
let guide: Page;
let programmeId: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  window = await openWindow(browser, product);
  guide = await openAs(window, 'begeleider', '/intervision-cases');
  const { items } = await read<{ items: { programmeId: string }[] }>(window, '/cohorts');
  programmeId = items[0]?.programmeId ?? '';
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const own = (): Locator => guide.getByRole('region', { name: 'Van dit programma' });

async function walking(): Promise<Method | undefined> {
  const { items } = await read<{ items: Method[] }>(
    window,
    `/intervision-methods?programmeId=${programmeId}`,
  );
  return items.find(({ title }) => title.nl === 'Lopen en praten');
}

describe("a programme's own method", () => {
  it('is made by its facilitator from one that every programme has', async () => {
    await guide.getByRole('link', { name: 'Intervisiemethoden' }).click();
    await own().getByText('nog geen eigen methode').waitFor();
    await guide.getByRole('link', { name: 'Kopie maken: Roddelmethode' }).click();
    await guide.getByText('Samen 65 minuten').waitFor();
    const form = guide.locator('form');
    await fill(form, { 'Naam \\(Nederlands\\)': 'Lopen en praten', 'Naam \\(Engels\\)': 'Walk and talk' });
    await field(form.getByRole('group', { name: 'Stap 1' }), 'Minuten').fill('20');
    await guide.getByText('Samen 75 minuten').waitFor();
    await press(form, 'Stap 1 omlaag');
    await untilFocused(guide, 'Stap 2 omlaag');
    await press(form, 'Stap 5 weghalen');
    await untilFocused(guide, 'Stap toevoegen');
    await press(form, 'Opslaan');
    await own().getByText('4 stappen · 60 minuten').waitFor();
    const made = await walking();
    expect(made?.steps.map(({ title, minutes }) => [title.nl, minutes]).slice(0, 2)).toEqual([
      ['Verhelderen', 10],
      ['De vraag', 20],
    ]);
  });

  it('says what is wrong with its steps together, and keeps what was typed', async () => {
    await own().getByRole('link', { name: 'Wijzigen: Lopen en praten' }).click();
    await guide.getByText('Samen 60 minuten').waitFor();
    const form = guide.locator('form');
    const minutesOf = (number: number): Locator =>
      field(form.getByRole('group', { name: `Stap ${number}` }), 'Minuten');
    for (const number of [1, 2, 3]) await minutesOf(number).fill('100');
    await press(form, 'Opslaan');
    await guide.getByRole('alert').getByText('hoogstens 240 minuten').waitFor();
    for (const number of [1, 2, 3]) await minutesOf(number).fill('30');
    await press(form, 'Opslaan');
    await own().getByText('4 stappen · 100 minuten').waitFor();
  });

  it('is not to be chosen once it is retired, until it is taken back', async () => {
    await press(own(), 'Laten vervallen: Lopen en praten');
    await confirm(dialog(guide, 'Lopen en praten laten vervallen'), 'Laten vervallen');
    await own().getByText('vervallen', { exact: true }).waitFor();
    expect((await walking())?.isRetired).toBe(true);
    await press(own(), 'Weer in gebruik nemen: Lopen en praten');
    await confirm(dialog(guide, 'Lopen en praten weer in gebruik nemen'), 'Weer in gebruik nemen');
    await own().getByText('vervallen', { exact: true }).waitFor({ state: 'detached' });
    await guide.goto('/intervision-cases/new');
    await guide.getByRole('radio', { name: 'Lopen en praten' }).waitFor();
  });
});

describe('how long a programme keeps intervision', () => {
  it('is set by its office in weeks, within what may be kept', async () => {
    const office = await openAs(
      await openWindow(browser, product),
      'bureau',
      `/administration/programmes/${programmeId}`,
    );
    const settings = office.getByRole('region', { name: 'Termijnen en stille uren' });
    const weeks = field(settings, 'Bewaren van intervisie');
    await weeks.fill('40');
    await weeks.press('Tab');
    expect(await weeks.inputValue()).toBe('26 weken');
    await weeks.fill('8');
    await press(settings, 'Opslaan');
    await office.getByText('Het programma is opgeslagen.').waitFor({ state: 'attached' });
    await office.reload();
    await untilShown(office);
    expect(await weeks.inputValue()).toBe('8 weken');
  });
});
