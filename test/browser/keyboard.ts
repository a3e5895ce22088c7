import type { Page } from 'playwright-core';

/** More than any page has places for the keyboard before the one that is looked for. */
const mostTabs = 120;

const nameOfFocused = `(() => {
  const { activeElement: focused, body } = document;
  return focused === null || focused === body ? '' : (focused.ariaLabel ?? focused.innerText ?? '').trim();
})()`;

/** What has the keyboard, by its label or else its words; empty when only the page as a whole has. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate<string>(nameOfFocused);
}

/** Waits until what is named exactly so has the keyboard: it comes back a moment after what had it has closed. */
export async function untilFocused(page: Page, name: string): Promise<void> {
  await page.waitForFunction(`${nameOfFocused} === ${JSON.stringify(name)}`);
}

/**
 * Presses Tab until something with this name has the keyboard. @returns its whole name
 * @throws Error when the keyboard does not get there
 */
export async function tabTo(page: Page, name: RegExp): Promise<string> {
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (name.test(focused)) return focused;
  }
  throw new Error(`The keyboard does not get to ${String(name)}.`);
}
