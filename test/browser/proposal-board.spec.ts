import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { choose, dialog, fill, press } from './forms.js';
import { focusedName, tabTo, untilFocused } from './keyboard.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const inPilot = 'Vraag de reclassering mee bij de veiligheidsbeoordeling';
const inReview = 'Kennis over het tijdelijk huisverbod gelijk trekken';
const idea = 'Ervaringsdeskundigen ook bij gesprekken met ouders';

/** Opens a page as somebody in a window of their own. @param width of the window, in px */
async function openPage(email: string, path: string, width = 1440): Promise<Page> {
  const page = await openAs(await openWindow(browser, product, { width }), email, path);
  await untilShown(page);
  return page;
}

const openBoard = (email: string, width?: number): Promise<Page> =>
  openPage(email, '/proposals?view=board', width);

const column = (page: Page, phase: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${phase} \\d+$`, 'i') });

const cardIn = (area: Page | Locator, title: string): Locator =>
  area.getByRole('listitem').filter({ hasText: title });

/** Drags by mouse to the head of a column, over everything in between: the page may not scroll on the way. */
const drag = (card: Locator, target: Locator): Promise<void> =>
  card.dragTo(target, { steps: 10, targetPosition: { x: 40, y: 20 } });

/** Goes down the open menu until something with this name has the keyboard. */
async function downTo(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('menuitem', { name }).waitFor();
  do await page.keyboard.press('ArrowDown');
  while (!name.test(await focusedName(page)));
}

describe('a card that is dragged', () => {
  it('takes the step that leads to the column where it is dropped', async () => {
    const page = await openBoard('k-jbw');
    await drag(cardIn(column(page, 'idee'), idea), column(page, 'ingediend'));
    await press(dialog(page, 'Indienen'), 'Indienen');
    // Whoever judges is known, so the review starts at once.
    await cardIn(column(page, 'in beoordeling'), idea).waitFor();
    await page.reload();
    await cardIn(column(page, 'in beoordeling'), idea).waitFor();
    await page.close();
  });

  it('stays where it was when the step is not possible yet, and says why', async () => {
    const page = await openBoard('bureau');
    await drag(cardIn(column(page, 'in proef'), inPilot), column(page, 'ingevoerd'));
    const refusal = await page.getByRole('alert').innerText();
    expect(refusal).toContain('De uitkomst van de proef is niet vastgelegd.');
    expect(refusal).toContain('Veilig Thuis');
    expect(await cardIn(column(page, 'in proef'), inPilot).count()).toBe(1);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });

  it('says whose step it is when it is that of somebody else', async () => {
    const page = await openBoard('bureau');
    await drag(cardIn(column(page, 'in beoordeling'), inReview), column(page, 'goedgekeurd'));
    expect(await page.getByRole('alert').innerText()).toMatch(/voor: het systeem.*Nog geen akkoord van/);
    await page.close();
  });

  it('says so when no step leads there', async () => {
    const page = await openBoard('bureau');
    await drag(cardIn(column(page, 'in proef'), inPilot), column(page, 'idee'));
    expect(await page.getByRole('alert').innerText()).toContain('leidt geen stap daarheen');
    await page.close();
  });
});

describe('a card that is moved by keyboard', () => {
  const handle = `Verplaats “${inPilot}”`;
  let page: Page;
  beforeAll(async () => {
    page = await openBoard('bureau');
    await page.getByRole('switch', { name: /rust of gestopt/ }).click();
  });
  afterAll(() => page?.close());

  it('tells in its menu why a step is not possible, and does nothing then', async () => {
    await tabTo(page, new RegExp(`^Verplaats “${inPilot}`));
    await page.keyboard.press('Enter');
    await downTo(page, /^Invoeren/);
    expect(await focusedName(page)).toContain('De uitkomst van de proef is niet vastgelegd.');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await untilFocused(page, handle);
  });

  it('keeps the keyboard when the step is not taken after all', async () => {
    await page.keyboard.press('Enter');
    await downTo(page, /^Parkeren/);
    await page.keyboard.press('Enter');
    await dialog(page, 'Parkeren').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page, 'Parkeren').waitFor({ state: 'detached' });
    await untilFocused(page, handle);
  });

  it('takes the keyboard along to the column where it comes down', async () => {
    await page.keyboard.press('Enter');
    await downTo(page, /^Parkeren/);
    await page.keyboard.press('Enter');
    const form = dialog(page, 'Parkeren');
    await fill(form, { 'Weer oppakken op': '1-2-2030', Reden: 'Eerst het nieuwe werkproces.' });
    await press(form, 'Parkeren');
    await cardIn(column(page, 'geparkeerd'), inPilot).waitFor();
    await untilFocused(page, handle);
    await page.keyboard.press('Enter');
    await downTo(page, /^Hervatten/);
    await page.keyboard.press('Enter');
    await press(dialog(page, 'Hervatten'), 'Hervatten');
    await cardIn(column(page, 'in proef'), inPilot).waitFor();
    await untilFocused(page, handle);
  });
});

describe('what the proposals are narrowed down to', () => {
  it('stays when the page is read anew, and on the way back', async () => {
    const page = await openPage('bureau', '/proposals');
    await choose(page.getByRole('search'), 'Organisatie', 'Reclassering');
    await page.getByRole('searchbox').pressSequentially('terugkoppeling');
    const found = page.getByRole('link', { name: /^Altijd op de hoogte/ });
    await page
      .getByRole('status')
      .filter({ hasText: /^1 voorstel$/ })
      .waitFor();
    await page.reload();
    await found.click();
    await page.getByRole('heading', { level: 1, name: /^Altijd op de hoogte/ }).waitFor();
    await page.goBack();
    await found.waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('terugkoppeling');
    expect(await page.getByLabel('Organisatie').first().inputValue()).toBe('Reclassering');
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: /^1 voorstel$/ })
        .count(),
    ).toBe(1);
    await page.close();
  });

  it('is as many proposals as the navigation counts', async () => {
    const page = await openPage('sp-pol', '/proposals?awaiting=me');
    const room = page.getByRole('navigation').getByRole('link', { name: /Aan mij/ });
    await room.filter({ hasText: '2 wachten op jou' }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^2 voorstellen$/ })
      .waitFor();
    await page.close();
  });
});

describe('the board on a telephone', () => {
  it('shows one phase at a time, among those that hold something', async () => {
    const page = await openBoard('bureau', 390);
    const phases = page.getByRole('radiogroup', { name: 'Kies een fase' });
    expect(await phases.getByRole('radio').count()).toBe(2);
    await cardIn(column(page, 'in beoordeling'), inReview).waitFor();
    await phases.getByText(/^in proef/).click();
    await cardIn(column(page, 'in proef'), inPilot).waitFor();
    expect(await column(page, 'in beoordeling').count()).toBe(0);
    await page.getByRole('button', { name: `Verplaats “${inPilot}”` }).click();
    await page.getByRole('menuitem', { name: /^Parkeren/ }).click();
    await dialog(page, 'Parkeren').waitFor();
    await page.close();
  });
});
