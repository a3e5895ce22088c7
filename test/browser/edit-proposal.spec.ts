import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { post } from './api.js';
import { launchBrowser, signInAs } from './browser.js';
import { confirm, dialog, press } from './forms.js';
import { type Product, startProduct } from './product.js';
import {
  authorWindow,
  noteIdea,
  openEditor,
  question,
  readProposal,
  requestChanges,
  saving,
} from './writing.js';

let product: Product;
let browser: Browser;
let noor: BrowserContext;
let bas: BrowserContext;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  noor = await authorWindow(browser, product, 'k-jbw');
  bas = await authorWindow(browser, product, 'k-vt');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const seen = 'Wat zie ik?';
const proposed = 'Wat stel ik voor?';
const saved = /^Opgeslagen om/;

describe('an idea', () => {
  it('is saved after a pause in the typing, as one version', async () => {
    const id = await noteIdea(noor, 'Een vaste dag voor overleg');
    const page = await openEditor(noor, id);
    await question(page, seen).pressSequentially('Iedereen belt op een andere dag.');
    await saving(page, saved).waitFor();
    const { problem, revision } = await readProposal(noor, id);
    expect({ problem, revision }).toEqual({
      problem: expect.stringContaining('Iedereen belt op een andere dag.'),
      revision: 2,
    });
    await page.close();
  });

  it('is saved at once with the keyboard, and tells what it lacks before it can be submitted', async () => {
    const id = await noteIdea(noor, 'Een gedeelde agenda');
    const page = await openEditor(noor, id);
    await question(page, proposed).fill('');
    await page.keyboard.press('ControlOrMeta+s');
    await saving(page, saved).waitFor();
    const readiness = page.getByRole('region', { name: 'Klaar om in te dienen?' });
    await readiness.getByText(/Vul nog in: wat je voorstelt/).waitFor();
    await press(readiness, proposed);
    await page.keyboard.type('Eén agenda voor ons allen.');
    await page.keyboard.press('ControlOrMeta+s');
    await press(readiness, 'Indienen');
    await confirm(dialog(page, 'Indienen'), 'Indienen');
    await page.waitForURL(/\/proposals\/[0-9a-f-]+$/);
    expect(await readProposal(noor, id)).toMatchObject({
      state: expect.stringMatching(/^(submitted|in_review)$/),
      change: 'Eén agenda voor ons allen.',
    });
    await page.close();
  });

  it('survives a lost connection and a closed tab', async () => {
    const id = await noteIdea(noor, 'Samen reizen');
    const page = await openEditor(noor, id);
    await noor.setOffline(true);
    await question(page, seen).fill('Geschreven in de trein.');
    await saving(page, /geen verbinding/).waitFor();
    await page.close();
    await noor.setOffline(false);
    expect((await readProposal(noor, id)).problem).not.toContain('trein');
    const again = await openEditor(noor, id);
    await again.getByText('Je vorige tekst staat er weer').waitFor();
    expect(await question(again, seen).inputValue()).toBe('Geschreven in de trein.');
    await saving(again, saved).waitFor();
    expect((await readProposal(noor, id)).problem).toBe('Geschreven in de trein.');
    await again.close();
  });

  it('survives a sign-in that expired, and is not shown to who signs in next', async () => {
    const lotte = await authorWindow(browser, product, 'k-shn');
    const id = await noteIdea(lotte, 'Een stille kamer');
    const page = await openEditor(lotte, id);
    await lotte.clearCookies();
    await question(page, seen).fill('Er is nergens een stille kamer.');
    await page.waitForURL(/\/sign-in\?to=/);
    await signInAs(lotte, 'k-gem');
    const other = await openEditor(lotte, id);
    await other.getByText('Dit voorstel kun je niet meer zien.').waitFor();
    expect(await other.getByText('stille kamer').count()).toBe(0);
    await signInAs(lotte, 'k-shn');
    const again = await openEditor(lotte, id);
    await again.getByText('Je vorige tekst staat er weer').waitFor();
    expect(await question(again, seen).inputValue()).toBe('Er is nergens een stille kamer.');
    await saving(again, saved).waitFor();
    expect((await readProposal(lotte, id)).problem).toBe('Er is nergens een stille kamer.');
    await lotte.close();
  });

  it('is written in one tab at a time, which another can take over', async () => {
    const id = await noteIdea(noor, 'Eén loket');
    const first = await openEditor(noor, id);
    await question(first, seen).fill('In het eerste tabblad.');
    const second = await openEditor(noor, id);
    await press(second, 'Hier verder schrijven');
    await second.getByText('De tekst', { exact: true }).waitFor();
    await first.getByText('Je schrijft hier in een ander tabblad aan').waitFor();
    expect(await question(second, seen).inputValue()).toBe('In het eerste tabblad.');
    await second.close();
    await question(first, seen).waitFor();
    await first.close();
  });
});

describe('a proposal of which changes were requested', () => {
  it('shows what was asked, is saved by hand alone, and can then be resubmitted', async () => {
    const id = await noteIdea(noor, 'Eén aanspreekpunt');
    const sponsor = await authorWindow(browser, product, 'sp-jbw');
    await requestChanges(noor, sponsor, id, 'Wie neemt in het weekend op?');
    const page = await openEditor(noor, id);
    const asked = page.getByRole('region', { name: 'Wat is er gevraagd?' });
    await asked.getByText('Wie neemt in het weekend op?').waitFor();
    await question(page, proposed).fill('In het weekend neemt de dienstdoende op.');
    await press(page, 'Naar het voorstel');
    await page.getByText(/Wat je nog niet had opgeslagen, staat op dit apparaat/).waitFor();
    expect((await readProposal(noor, id)).revision).toBe(1);
    await page.getByRole('link', { name: 'Verder met je tekst' }).click();
    await saving(page, /^Nog niet opgeslagen/).waitFor();
    await press(page, 'Opslaan');
    await saving(page, saved).waitFor();
    expect(await readProposal(noor, id)).toMatchObject({
      revision: 2,
      change: 'In het weekend neemt de dienstdoende op.',
    });
    await press(page, 'Opnieuw indienen');
    await confirm(dialog(page, 'Opnieuw indienen'), 'Opnieuw indienen');
    await page.waitForURL(/\/proposals\/[0-9a-f-]+$/);
    expect((await readProposal(noor, id)).state).toBe('in_review');
    await Promise.all([page.close(), sponsor.close()]);
  });
});

describe('two authors', () => {
  /** An idea of both, open on the page of each. */
  async function together(title: string): Promise<{ id: string; hers: Page; his: Page }> {
    const id = await noteIdea(noor, title, [bas]);
    const [hers, his] = await Promise.all([openEditor(noor, id), openEditor(bas, id)]);
    return { id, hers, his };
  }

  it('get what the other wrote elsewhere in the text', async () => {
    const { id, hers, his } = await together('Samen naar de rechtbank');
    await question(hers, seen).fill('Van Noor.');
    await hers.keyboard.press('ControlOrMeta+s');
    await saving(hers, saved).waitFor();
    await question(his, proposed).fill('Van Bas.');
    await his.keyboard.press('ControlOrMeta+s');
    await saving(his, saved).waitFor();
    expect(await question(his, seen).inputValue()).toBe('Van Noor.');
    expect(await readProposal(noor, id)).toMatchObject({ problem: 'Van Noor.', change: 'Van Bas.' });
    await Promise.all([hers.close(), his.close()]);
  });

  it('see both texts of what they both changed, and lose neither', async () => {
    const { id, hers, his } = await together('Eén plan per gezin');
    await question(hers, seen).fill('Noor ziet drie plannen.');
    await hers.keyboard.press('ControlOrMeta+s');
    await saving(hers, saved).waitFor();
    await question(his, seen).fill('Bas ziet vier plannen.');
    const conflict = his.getByRole('region', { name: 'Noor de Graaf wijzigde dezelfde tekst' });
    await conflict.getByRole('radio', { name: /De tekst van Noor de Graaf.*drie/s }).waitFor();
    await conflict.getByRole('radio', { name: /Mijn tekst.*vier/s }).waitFor();
    expect((await readProposal(bas, id)).problem).toBe('Noor ziet drie plannen.');
    await his.reload();
    await conflict.getByRole('radio', { name: /Allebei/ }).click();
    await press(conflict, 'Verder met deze keuze');
    await saving(his, saved).waitFor();
    expect((await readProposal(bas, id)).problem).toBe('Bas ziet vier plannen.\n\nNoor ziet drie plannen.');
    await Promise.all([hers.close(), his.close()]);
  });

  it('keep what they wrote where the other submitted it meanwhile', async () => {
    const { id, hers, his } = await together('Vroeg erbij');
    await post(noor, `/proposals/${id}/transitions`, { action: 'submit' });
    await question(his, seen).fill('Bas was net te laat.');
    await his.getByText('Deze tekst kun je nu niet wijzigen').waitFor();
    const kept = his.getByRole('region', { name: 'Wat je had geschreven' });
    await kept.getByText('Bas was net te laat.').waitFor();
    await press(kept, 'Weggooien');
    await confirm(dialog(his, 'Je tekst weggooien?'), 'Weggooien');
    expect(await kept.count()).toBe(0);
    await Promise.all([hers.close(), his.close()]);
  });
});

describe('what looks like client data', () => {
  it('is told while typing, marked in the preview, and may be declared harmless', async () => {
    const id = await noteIdea(noor, 'Het nummer van de balie');
    const page = await openEditor(noor, id);
    await question(page, seen).fill('Bel de balie: **06-12345678**.');
    const warning = page.getByText(/^Dit lijkt op een telefoonnummer: 06-12345678$/);
    await warning.waitFor();
    await press(page, `Voorbeeld van “${seen}”`);
    expect(await page.locator('mark').innerText()).toBe('06-12345678');
    await page.getByText(/In de tekst staat iets dat op cliëntgegevens lijkt/).waitFor();
    await press(page, 'Dit is geen cliëntgegeven');
    await warning.waitFor({ state: 'detached' });
    await press(page, 'Verder schrijven');
    await question(page, seen).fill('Bel de balie: 06-12345678, of thuis: 06-87654321.');
    await page.getByText(/^Dit lijkt op een telefoonnummer: 06-87654321$/).waitFor();
    expect(await warning.count()).toBe(0);
    const { findings } = await readProposal(noor, id);
    expect(findings.filter(({ isHarmless }) => isHarmless)).toHaveLength(1);
    await page.close();
  });
});
