import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startsOf } from '../setup/read-calendar.js';
import { read } from './api.js';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { choose, confirm, dialog, field, fill, press } from './forms.js';
import { type Product, startProduct } from './product.js';

const title = 'Werkoverleg om de zomertijd heen';

/** The first last Sunday of March that is three weeks away or more: on it the clocks go forward. */
function changeOfClocks(): string {
  const today = new Date();
  for (let year = today.getUTCFullYear(); ; year += 1) {
    const sunday = new Date(Date.UTC(year, 2, 31));
    sunday.setUTCDate(31 - sunday.getUTCDay());
    if (sunday.getTime() - today.getTime() > 21 * 86_400_000) return sunday.toISOString().slice(0, 10);
  }
}

/** A day so many days after the clocks go forward. */
function dayAfterChange(days: number): string {
  return new Date(Date.parse(changeOfClocks()) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Thursdays around it, and the Friday to which one moves. */
const [first, second, third, fourth, fifth, sixth] = [-10, -3, 4, 11, 18, 25].map(dayAfterChange);
const friday = dayAfterChange(-2);

interface Occurrence {
  readonly meetingId: string;
  readonly startsAt: string;
  readonly state: string;
}

interface Series {
  readonly id: string;
  readonly title: string;
  readonly occurrences: readonly Occurrence[];
}

let product: Product;
let browser: Browser;
let window: BrowserContext;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  window = await openWindow(browser, product);
  page = await openAs(window, 'begeleider', '/meetings/new');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The series of this test, the one that began first, first. */
async function ours(): Promise<Series[]> {
  const { items } = await read<{ items: Series[] }>(window, '/meeting-series');
  return items.filter((series) => series.title === title).reverse();
}

/** Opens the page of the meeting of a series with this number, from 0. */
async function openMeeting(number: number, series = 0): Promise<void> {
  const meetingId = (await ours())[series]?.occurrences[number]?.meetingId;
  await page.goto(`/meetings/${meetingId}`);
  await untilShown(page);
  await page.getByRole('region', { name: 'Reeks', exact: true }).getByText('deze').waitFor();
}

describe('a series over the last Sunday of March', () => {
  it('is planned and invited to at once', async () => {
    const form = page.locator('form');
    await fill(form, { Onderwerp: title, Dag: first ?? '', Plek: 'Zaal 3' });
    await fill(form, { Van: '14:00', Tot: '15:30' });
    await choose(form, 'Hoe vaak\\?', 'Elke week');
    await fill(form, { 'Hoeveel keer\\?': '5' });
    await press(form, 'Als concept bewaren');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await press(page, 'Uitnodigen');
    const asked = dialog(page, 'Uitnodigen');
    await asked.getByLabel('Alle die nog komen').check();
    await asked.getByText('5 bijeenkomsten').waitFor();
    await confirm(asked, 'Uitnodigen');
    await page.getByText('De uitnodiging staat uit.').waitFor();
  });

  it('has one meeting moved, and one cancelled with a reason', async () => {
    await openMeeting(1);
    await press(page, 'Planning wijzigen');
    await fill(dialog(page, 'Planning wijzigen'), { Dag: friday });
    await confirm(dialog(page, 'Planning wijzigen'), 'Opslaan');
    await page.getByText('apart verplaatst').waitFor();
    await openMeeting(2);
    await press(page, 'Afzeggen');
    const asked = dialog(page, 'Afzeggen');
    await asked.getByRole('textbox').fill('De zaal is er niet.');
    await confirm(asked, 'Afzeggen');
    await page.getByText('De bijeenkomst is afgezegd.').waitFor();
  });

  it('begins later from one meeting on, and goes on longer', async () => {
    await openMeeting(3);
    await press(page, 'Planning wijzigen');
    const plan = dialog(page, 'Planning wijzigen');
    await plan.getByLabel('Deze en de volgende').check();
    await plan.getByText('2 bijeenkomsten').first().waitFor();
    await fill(plan, { Van: '15:00', Tot: '16:30' });
    await confirm(plan, 'Opslaan');
    await openMeeting(0, 1);
    await press(page, 'Ritme van de reeks wijzigen');
    const rule = dialog(page, 'Ritme van de reeks wijzigen');
    await field(rule, 'Hoeveel keer\\?').fill('3');
    await rule.getByText('3 keer').waitFor();
    await confirm(rule, 'Opslaan');
    const rows = page.getByRole('region', { name: 'Reeks', exact: true }).getByRole('listitem');
    await rows.nth(2).waitFor();
  });

  it('stands in the list and in the calendar at exactly these instants', async () => {
    const series = await ours();
    const begun = series.map(({ occurrences }) =>
      occurrences.map(({ startsAt, state }) => [new Date(startsAt).toISOString(), state]),
    );
    expect(begun).toEqual([
      [
        [`${first}T13:00:00.000Z`, 'planned'],
        [`${friday}T13:00:00.000Z`, 'planned'],
        [`${third}T12:00:00.000Z`, 'cancelled'],
      ],
      [fourth, fifth, sixth].map((day) => [`${day}T13:00:00.000Z`, 'planned']),
    ]);
    const calendars = await Promise.all(
      series.map(async ({ id }) => {
        const answer = await window.request.get(`/api/v1/meeting-series/${id}/calendar-object`);
        return startsOf(await answer.text());
      }),
    );
    expect(calendars).toEqual([
      [`${first}T13:00:00.000Z`, `${friday}T13:00:00.000Z`],
      [fourth, fifth, sixth].map((day) => `${day}T13:00:00.000Z`),
    ]);
    await page.goto('/meetings');
    await untilShown(page);
    const listed = page.getByRole('listitem').filter({ hasText: title });
    await listed.first().waitFor();
    const listedAt = (instant: string) => listed.locator(`time[datetime="${instant}"]`);
    await Promise.all([friday, sixth].map((day) => listedAt(`${day}T13:00:00.000Z`).first().waitFor()));
    expect(await listedAt(`${second}T13:00:00.000Z`).count()).toBe(0);
  });
});
