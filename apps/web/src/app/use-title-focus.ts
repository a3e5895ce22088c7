import { useEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { requestTitleFocus } from '../lib/focus/title-focus.js';

/**
 * Moves the focus to the title of a page after navigation, so that who reads with a screen reader or a keyboard
 * begins there. The first page keeps the browser's own start, and a change of filters keeps the focus.
 */
export function useTitleFocus(): void {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const focusedPath = useRef(pathname);
  useEffect(() => {
    if (state !== 'idle' || focusedPath.current === pathname) return;
    focusedPath.current = pathname;
    requestTitleFocus();
  }, [pathname, state]);
}
