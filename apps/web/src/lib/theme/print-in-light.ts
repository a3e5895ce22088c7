/** What Mantine tells the colour scheme by. */
const scheme = 'data-mantine-color-scheme';

/** Puts the page on paper in the light scheme, whatever the reader's own is, and gives that back afterwards. */
export function printInLight(): void {
  const root = document.documentElement;
  let own: string | null = null;
  const show = (onPaper: boolean): void => {
    if (onPaper === (own !== null)) return;
    const shown = root.getAttribute(scheme) ?? 'light';
    root.setAttribute(scheme, onPaper ? 'light' : (own ?? shown));
    own = onPaper ? shown : null;
  };
  // Not every browser tells both ways.
  window.addEventListener('beforeprint', () => show(true));
  window.addEventListener('afterprint', () => show(false));
  window.matchMedia('print').addEventListener('change', ({ matches }) => show(matches));
}
