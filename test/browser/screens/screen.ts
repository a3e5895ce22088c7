import type { Page } from 'playwright-core';
import type { Language } from '../browser.js';
import type { Scene } from '../scene.js';

/** A text of the interface in both languages. */
export type Words = Readonly<Record<Language, string | RegExp>>;

/** Where a screen is, and in which state of it. */
export interface Screen {
  readonly name: string;
  /** The persona by the start of the e-mail address; absent: nobody is signed in. */
  readonly as?: string;
  readonly path: string | ((scene: Scene) => string);
  /** What is done on it before it is looked at. */
  readonly open?: (page: Page, language: Language) => Promise<void>;
  /** Whether people use it on a telephone as much as on a desk. */
  readonly onTelephone?: boolean;
}

/** Presses the buttons with these names, one after the other. */
export const press =
  (...names: Words[]): NonNullable<Screen['open']> =>
  async (page, language) => {
    for (const name of names) await page.getByRole('button', { name: name[language] }).first().click();
  };
