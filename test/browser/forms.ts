import type { Locator, Page } from 'playwright-core';

/** Part of a page that holds a form: a dialog, a section or the whole of it. */
type Area = Locator;

/** A field by its label; the star of a required one does not count. */
export function field(area: Area, label: string): Locator {
  return area.getByLabel(new RegExp(`^${label}(\\s*\\*)?$`)).and(area.page().locator('input, textarea'));
}

/** Types texts and dates into the fields with these labels. */
export async function fill(area: Area, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    await field(area, label).fill(text);
    // A date that was typed counts when the field is left.
    await field(area, label).press('Tab');
  }
}

/** Chooses an option of a list by its label. */
export async function choose(area: Area, label: string, option: string): Promise<void> {
  await field(area, label).click();
  await area.page().getByRole('option', { name: option, exact: true }).click();
}

/** Presses the button with exactly these words. */
export function press(area: Area | Page, name: string): Promise<void> {
  return area.getByRole('button', { name, exact: true }).click();
}

/** The open dialog with this title. */
export function dialog(page: Page, name: string | RegExp): Locator {
  return page.getByRole('dialog', { name });
}

/** Presses the last button of a dialog, and waits until that has worked and the dialog is gone. */
export async function confirm(opened: Locator, name: string): Promise<void> {
  await press(opened, name);
  await opened.waitFor({ state: 'detached' });
}

/** How often a page is read anew while something happens elsewhere, and how long each time is looked, in milliseconds. */
const looks = { most: 30, each: 1_000 };

/**
 * Reads the page anew until something is to be seen that happens without the reader: a mail, a job.
 * @throws Error when it does not happen
 */
export async function reloadUntil(page: Page, expected: Locator): Promise<void> {
  for (let look = 0; look < looks.most; look += 1) {
    const isThere = await expected.waitFor({ timeout: looks.each }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.reload();
  }
  throw new Error(`Still not to be seen: ${String(expected)}`);
}
