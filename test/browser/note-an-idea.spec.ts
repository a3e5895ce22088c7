import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { read, write } from './api.js';
import { launchBrowser, openAs, openWindow, signInAs, untilShown } from './browser.js';
import { dialog, press } from './forms.js';
import { noteIdea, openNoting, ownIdeas, ownTitles, titleField, untilNoted } from './ideas.js';
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

/** Opens a page as a candidate, in a window of their own. */
async function openPage(email: string, path = '/my-exchange'): Promise<[Page, BrowserContext]> {
  const window = await openWindow(browser, product);
  const page = await openAs(window, email, path);
  await untilShown(page);
  return [page, window];
}

describe('noting an idea', () => {
  it('needs nothing but a title, and leads to what it became', async () => {
    const [page, window] = await openPage('k-jbw');
    await noteIdea(page, 'Eén loket voor overdracht');
    await (await untilNoted(page, 'Eén loket voor overdracht')).click();
    await page.getByRole('heading', { level: 1, name: 'Eén loket voor overdracht' }).waitFor();
    expect(await ownTitles(window, 'Eén loket')).toHaveLength(1);
  });

  it('stands among the own ideas on the start page at once', async () => {
    const [page] = await openPage('k-vt');
    await noteIdea(page, 'Samen de melding lezen', 'We lezen elk een **ander** stuk.');
    const own = page.getByRole('region', { name: 'Mijn ideeën en voorstellen' });
    await own.getByRole('link', { name: 'Samen de melding lezen' }).click();
    await page.getByText('We lezen elk een ander stuk.').waitFor();
  });

  it('is possible by keyboard alone, from any page', async () => {
    const [page] = await openPage('k-jbw', '/exchanges');
    await page.keyboard.press('Alt+KeyN');
    await titleField(dialog(page, 'Idee noteren')).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Vanaf het toetsenbord');
    await page.keyboard.press('Enter');
    await untilNoted(page, 'Vanaf het toetsenbord');
  });

  it('says what a title lacks, and keeps what was typed', async () => {
    const [page] = await openPage('k-jbw');
    const opened = await openNoting(page);
    await press(opened, 'Noteren');
    await opened.getByText('Schrijf in één zin wat je idee is.').waitFor();
    await titleField(opened).fill('lang '.repeat(50));
    await press(opened, 'Noteren');
    await opened.getByText(/^Dit zijn 249 tekens; hier passen er 200/).waitFor();
    expect(await titleField(opened).inputValue()).toBe('lang '.repeat(50));
  });

  it('is for candidates', async () => {
    const [page] = await openPage('sp-jbw', '/proposals');
    await page.keyboard.press('Alt+KeyN');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Idee noteren' }).count()).toBe(0);
  });
});

describe('an idea that is being written', () => {
  it('survives that its tab is closed, and is shown to nobody else', async () => {
    const [page, window] = await openPage('k-jbw');
    await titleField(await openNoting(page)).fill('Nog niet af');
    await page.close();
    await signInAs(window, 'k-rn');
    const ofAnother = await window.newPage();
    await ofAnother.goto('/my-exchange');
    expect(await titleField(await openNoting(ofAnother)).inputValue()).toBe('');
    await signInAs(window, 'k-jbw');
    const again = await window.newPage();
    await again.goto('/my-exchange');
    await again.getByRole('banner').getByRole('button', { name: 'Verder met je idee' }).click();
    expect(await titleField(dialog(again, 'Idee noteren')).inputValue()).toBe('Nog niet af');
    await press(dialog(again, 'Idee noteren'), 'Noteren');
    await untilNoted(again, 'Nog niet af');
    expect(await titleField(await openNoting(again)).inputValue()).toBe('');
  });

  it('is warned of client data, which keep it from being shared and not from being noted', async () => {
    const [page, window] = await openPage('k-shn');
    const opened = await openNoting(page);
    await titleField(opened).fill('Bel voortaan eerst 06-12345678');
    await opened.getByText('Dit lijkt op een telefoonnummer: “06-12345678”.').waitFor();
    await opened.getByText(/^Noteren kan\. Haal het weg/).waitFor();
    await opened.getByRole('checkbox', { name: 'Delen met mijn lichting' }).check();
    await opened.getByText(/^Noteren kan, maar delen nog niet/).waitFor();
    await press(opened, 'Noteren');
    await page.getByText(/^Genoteerd, maar nog niet gedeeld:/).waitFor();
    expect(await ownIdeas(window, '06-12345678')).toMatchObject([{ isShared: false }]);
  });

  it('is shared with the cohort where its author says so', async () => {
    const [page, window] = await openPage('k-shn');
    const opened = await openNoting(page);
    await titleField(opened).fill('Voor de hele lichting');
    await opened.getByRole('checkbox', { name: 'Delen met mijn lichting' }).check();
    await press(opened, 'Noteren');
    await untilNoted(page, 'Voor de hele lichting');
    expect(await ownIdeas(window, 'Voor de hele lichting')).toMatchObject([{ isShared: true }]);
  });
});

interface Membership {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly name: string };
}

/** Sets the last day on which Mark Willems is a candidate; null for no last day. */
async function endCandidacy(office: BrowserContext, endsOn: string | null): Promise<void> {
  const { items } = await read<{ items: Membership[] }>(office, '/memberships?role=candidate&limit=200');
  const membership = items.find(({ person }) => person.name === 'Mark Willems');
  await write(office, 'PATCH', `/memberships/${membership?.id}`, { endsOn }, membership?.version);
}

describe('an idea that the server does not take', () => {
  it('stays, says why, and is noted once it can be', async () => {
    const office = await openWindow(browser, product);
    await signInAs(office, 'bureau');
    const [page, window] = await openPage('k-pol2');
    await endCandidacy(office, '2020-12-31');
    await noteIdea(page, 'Te laat bedacht');
    await page.getByText('1 idee kon zo niet worden genoteerd.').waitFor();
    await press(page, 'Bekijken');
    await page.getByText('niet genoteerd', { exact: false }).first().waitFor();
    await endCandidacy(office, null);
    await press(page, '“Te laat bedacht” aanpassen');
    await titleField(dialog(page, 'Idee aanpassen')).fill('Toch op tijd');
    await press(page, 'Opnieuw noteren');
    await page.getByText('Alles is verstuurd.').waitFor();
    expect(await ownTitles(window, 'Toch op tijd')).toHaveLength(1);
    expect(await ownTitles(window, 'Te laat')).toHaveLength(0);
  });

  it('is thrown away only after asking once more', async () => {
    const office = await openWindow(browser, product);
    await signInAs(office, 'bureau');
    const [page] = await openPage('k-pol2');
    await endCandidacy(office, '2020-12-31');
    await noteIdea(page, 'Mag weg');
    await press(page, 'Bekijken');
    await press(page, '“Mag weg” weggooien');
    await dialog(page, 'Dit idee weggooien?').waitFor();
    await press(page, 'Weggooien');
    await page.getByText('Alles is verstuurd.').waitFor();
    await endCandidacy(office, null);
  });
});
