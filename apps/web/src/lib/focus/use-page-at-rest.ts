import { useEffect } from 'react';

/**
 * Takes the page out of reach of the pointer, the keyboard and screen readers for as long as something stands over
 * it, so that nothing that is half covered can be pressed. What stands in a portal, such as a panel or a dialog,
 * stays in reach.
 */
export function usePageAtRest(covered: boolean): void {
  useEffect(() => {
    const page = document.getElementById('root');
    if (!covered || page === null) return;
    page.inert = true;
    return () => {
      page.inert = false;
    };
  }, [covered]);
}
