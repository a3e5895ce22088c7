let requested = false;

/**
 * Asks for the focus to go to the title of the page: at once when it is there, else as soon as it is (a page that
 * is still reading its data has no title yet).
 */
export function requestTitleFocus(): void {
  const title = document.querySelector<HTMLElement>('h1');
  requested = title === null;
  title?.focus({ preventScroll: true });
}

/** Gives the focus to a title that has just appeared, if it was asked for. */
export function giveRequestedFocus(title: HTMLElement | null): void {
  if (!requested || title === null) return;
  requested = false;
  title.focus({ preventScroll: true });
}
