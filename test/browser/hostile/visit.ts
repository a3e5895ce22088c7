import type { Page } from 'playwright-core';
import type { Part } from './cast.js';

/** A page that somebody opens. */
export interface Visit {
  readonly who: Part | 'visitor';
  readonly path: string;
  /** What is done to see all of it. */
  readonly open?: (page: Page) => Promise<unknown>;
}

/** The pages that somebody opens one after the other. */
export const visits = (who: Visit['who'], ...paths: readonly string[]): Visit[] =>
  paths.map((path) => ({ who, path }));

/** Opens the dialog of the first button with this name. */
export const opening =
  (name: RegExp): NonNullable<Visit['open']> =>
  async (page) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };

/** Every page once, in the order in which they were named. */
export const eachOnce = (all: readonly Visit[]): Visit[] =>
  all.filter(
    ({ who, path, open }, index) =>
      open !== undefined ||
      all.findIndex((other) => other.who === who && other.path === path && other.open === undefined) ===
        index,
  );
