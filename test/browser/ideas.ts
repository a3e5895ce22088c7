import type { BrowserContext, Locator, Page } from 'playwright-core';
import { read } from './api.js';
import { dialog, fill, press } from './forms.js';

/** An idea as its author reads it over the interface. */
export interface NotedIdea {
  readonly id: string;
  readonly title: string;
  readonly isShared: boolean;
}

/** The fields of the dialog, by their labels. */
const fields = { title: 'Wat is je idee\\?', problem: 'Wat zie ik\\?' };

/** Opens the dialog to note an idea. */
export async function openNoting(page: Page): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Idee noteren' }).click();
  const opened = dialog(page, 'Idee noteren');
  await opened.waitFor();
  return opened;
}

/** The field for the title in the open dialog. */
export const titleField = (opened: Locator): Locator =>
  opened.getByRole('textbox', { name: 'Wat is je idee?' });

/** Notes an idea, and waits until the dialog says that it is kept by closing. */
export async function noteIdea(page: Page, title: string, problem?: string): Promise<void> {
  const opened = await openNoting(page);
  await fill(opened, { [fields.title]: title, ...(problem ? { [fields.problem]: problem } : {}) });
  await press(opened, 'Noteren');
  await opened.waitFor({ state: 'detached' });
}

/** Waits until the page says that the idea was noted; answers the way to it. */
export async function untilNoted(page: Page, title: string): Promise<Locator> {
  const link = page.getByRole('status').getByRole('link', { name: title });
  await link.waitFor();
  return link;
}

/** The own ideas of who is signed in in the window, newest first, as far as their title holds these words. */
export async function ownIdeas(window: BrowserContext, words: string): Promise<NotedIdea[]> {
  const { person } = await read<{ person: { id: string } }>(window, '/sessions/current');
  const { items } = await read<{ items: NotedIdea[] }>(window, `/proposals?authorId=${person.id}&limit=200`);
  return items.filter(({ title }) => title.includes(words));
}

/** The titles of the own ideas, in the order in which they were noted. */
export async function ownTitles(window: BrowserContext, words: string): Promise<string[]> {
  return (await ownIdeas(window, words)).map(({ title }) => title).reverse();
}

/** The keys under which the page sends ideas, one for each time. */
export function sentKeys(page: Page): string[] {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/v1/proposals')) return;
    keys.push(request.headers()['idempotency-key'] ?? 'none');
  });
  return keys;
}
