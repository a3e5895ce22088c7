import type { Browser, Page } from 'playwright-core';
import { openAs, openWindow, untilShown } from '../browser/browser.js';
import type { Product } from '../browser/product.js';
import type { Scene } from '../browser/scene.js';

/** How long the page took to show that it had heard something, in milliseconds: the most of one act, per repetition. */
export interface Answering {
  readonly name: string;
  readonly waits: readonly number[];
}

interface Interaction {
  readonly name: string;
  readonly as: string;
  readonly path: (scene: Scene) => string;
  /** What is opened before anything is measured. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is measured, and done again and again. @param round counts from 0 */
  readonly act: (page: Page, round: number) => Promise<unknown>;
}

/** Below this the browser does not tell how long it took. */
const shortest = 16;

/**
 * Keeps of every act of a person how long the browser took until the next picture (Event Timing): its event, the work
 * for it, and the painting, without what is read from the server afterwards.
 */
const listening = `(() => {
  const waits = new Map();
  const keep = (entries) => {
    for (const { interactionId, duration } of entries) {
      if (interactionId) waits.set(interactionId, Math.max(duration, waits.get(interactionId) ?? 0));
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: ${shortest}, buffered: true });
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  window.longestWait = async () => {
    await painted();
    keep(observer.takeRecords());
    const longest = Math.max(${shortest}, ...waits.values());
    waits.clear();
    return longest;
  };
})()`;

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const firstProposal = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link', { name: 'Vraag de reclassering mee bij de veiligheidsbeoordeling' });

/** The main acts of the product, each so that it can be done again. */
const interactions: readonly Interaction[] = [
  {
    name: 'opening a proposal from the list',
    as: 'bureau',
    path: () => '/proposals',
    act: async (page) => {
      await firstProposal(page).click();
      await page.getByRole('tablist').waitFor();
      await page.goBack();
      await firstProposal(page).waitFor();
    },
  },
  {
    name: 'filtering the proposals',
    as: 'bureau',
    path: () => '/proposals',
    act: (page) => page.getByText('Wacht op mij', { exact: true }).click(),
  },
  {
    name: 'from the list to the board and back',
    as: 'bureau',
    path: () => '/proposals',
    act: (page, round) => page.getByText(round % 2 === 0 ? 'Bord' : 'Lijst', { exact: true }).click(),
  },
  {
    name: 'choosing the step of a card by keyboard',
    as: 'bureau',
    path: () => '/proposals?view=board',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Verplaats/ })
        .first()
        .press('Enter');
      await page.locator('[role=menuitem]:focus').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'switching the tabs of a proposal',
    as: 'bureau',
    path: ({ proposals }) => `/proposals/${proposals.inPilot}`,
    act: (page, round) =>
      page
        .getByRole('tab')
        .nth(round % 4)
        .click(),
  },
  {
    name: 'opening a dialog and closing it',
    as: 'bureau',
    path: ({ proposals }) => `/proposals/${proposals.inReview}`,
    act: async (page) => {
      await press(page, 'Parkeren');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'typing an idea',
    as: 'k-jbw',
    path: () => '/my-exchange',
    prepare: (page) => press(page, /^(Idee noteren|Verder met je idee)$/),
    act: (page) => page.getByRole('dialog').getByRole('textbox').first().pressSequentially('samen '),
  },
  {
    name: 'typing the text of a proposal',
    as: 'k-jbw',
    path: ({ proposals }) => `/proposals/${proposals.idea}/edit`,
    act: (page) => page.getByRole('textbox', { name: 'Wat zie ik?' }).pressSequentially('samen '),
  },
  {
    name: 'ticking a milestone and taking that back',
    as: 'k-jbw',
    path: () => '/my-exchange',
    act: async (page, round) => {
      const row = page.getByRole('listitem').filter({ hasText: 'Terugkeerplan' }).last();
      const [now, then] = round % 2 === 0 ? ['Gedaan', 'Terugzetten'] : ['Terugzetten', 'Gedaan'];
      await row.getByRole('button', { name: now }).click();
      await row.getByRole('button', { name: then }).waitFor();
    },
  },
  {
    name: 'opening a milestone on the board',
    as: 'bureau',
    path: () => '/cohorts',
    act: async (page) => {
      await press(page, /^Gesprek na zes weken, /);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
];

/** Does every main act so many times, on the desk computer that this is. */
export async function measureInteractions(
  browser: Browser,
  product: Product,
  scene: Scene,
  rounds: number,
): Promise<Answering[]> {
  const answers: Answering[] = [];
  for (const { name, as, path, prepare, act } of interactions) {
    const window = await openWindow(browser, product, { language: 'nl', width: 1280 });
    await window.addInitScript(listening);
    const page = await openAs(window, as, path(scene));
    await untilShown(page);
    await prepare?.(page);
    await page.evaluate('longestWait()');
    const waits: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await act(page, round);
      waits.push(await page.evaluate<number>('longestWait()'));
    }
    await window.close();
    answers.push({ name, waits });
  }
  return answers;
}
