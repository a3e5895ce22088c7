import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { post, read, write } from './api.js';
import { openWindow, signInAs, untilShown } from './browser.js';
import { field } from './forms.js';
import type { Product } from './product.js';

/** What the tests look at of a proposal. */
export interface WrittenProposal {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly state: string;
  readonly problem: string;
  readonly change: string;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly { readonly isHarmless: boolean }[];
}

interface Partner {
  readonly organisation: { readonly id: string; readonly shortName: string };
}

/** Opens a window of somebody, by the start of the e-mail address. */
export async function authorWindow(
  browser: Browser,
  product: Product,
  email: string,
): Promise<BrowserContext> {
  const window = await openWindow(browser, product, { language: 'nl' });
  await signInAs(window, email);
  return window;
}

/** Reads a proposal over the interface, as who is signed in in the window. */
export const readProposal = (window: BrowserContext, id: string): Promise<WrittenProposal> =>
  read(window, `/proposals/${id}`);

/** Notes an idea as who is signed in in the window, for one organisation and with co-authors. @returns its id */
export async function noteIdea(
  window: BrowserContext,
  title: string,
  coAuthors: readonly BrowserContext[] = [],
): Promise<string> {
  const { items: cohorts } = await read<{ items: { id: string; programmeId: string }[] }>(window, '/cohorts');
  const [{ id: cohortId, programmeId } = { id: '', programmeId: '' }] = cohorts;
  const { partners } = await read<{ partners: Partner[] }>(window, `/programmes/${programmeId}`);
  const acting = partners.find(({ organisation }) => organisation.shortName.startsWith('Jeugdbescherming'));
  const idea = await post<WrittenProposal>(window, '/proposals', {
    cohortId,
    title,
    problem: 'Elke organisatie doet dit nu voor zich.',
    change: 'We doen het samen.',
    affectedOrganisations: [{ organisationId: acting?.organisation.id, part: 'acts' }],
  });
  const authorIds = await Promise.all([window, ...coAuthors].map(personOf));
  if (coAuthors.length > 0) {
    await write(window, 'PUT', `/proposals/${idea.id}/authors`, { authorIds }, idea.version);
  }
  return idea.id;
}

async function personOf(window: BrowserContext): Promise<string> {
  const { person } = await read<{ person: { id: string } }>(window, '/sessions/current');
  return person.id;
}

/** Submits an idea, and has the sponsor of its organisation ask for changes. */
export async function requestChanges(
  author: BrowserContext,
  sponsor: BrowserContext,
  id: string,
  motivation: string,
): Promise<void> {
  await post(author, `/proposals/${id}/transitions`, { action: 'submit' });
  const { reviews } = await read<{ reviews: { organisationId: string }[] }>(sponsor, `/proposals/${id}`);
  const path = `/proposals/${id}/reviews/${reviews[0]?.organisationId}`;
  await write(sponsor, 'PUT', path, { verdict: 'request_changes', motivation, revision: 1 });
}

/** Opens the page on which the text of a proposal is written. */
export async function openEditor(window: BrowserContext, id: string): Promise<Page> {
  const page = await window.newPage();
  await page.goto(`/proposals/${id}/edit`);
  await untilShown(page);
  return page;
}

/** The field under one of the questions. */
export const question = (page: Page, words: string): Locator =>
  field(page.locator('main'), words.replace('?', '\\?'));

/** The line that says how the saving stands. */
export const saving = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Opslaan' }).getByText(words).first();
