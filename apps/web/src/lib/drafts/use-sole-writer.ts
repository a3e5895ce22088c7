import { useCallback, useEffect, useState } from 'react';

/** Whether this tab writes, another one does, or that is not known yet. */
export type Writing = 'asking' | 'here' | 'elsewhere';

/** After so many milliseconds without the turn, another tab has it. */
const patience = 300;

/**
 * Lets one tab of the browser at a time write under a name, so that two tabs never overwrite each other's draft. The
 * turn is given on when a tab is closed, and can be taken. A browser without locks lets every tab write.
 */
export function useSoleWriter(name: string): { writing: Writing; writeHere: () => void } {
  const [writing, setWriting] = useState<Writing>(() => ('locks' in navigator ? 'asking' : 'here'));
  const [takes, setTakes] = useState(0);
  useEffect(() => {
    if (!('locks' in navigator)) return;
    const leaving = new AbortController();
    const late = setTimeout(() => setWriting('elsewhere'), patience);
    const hold = (): Promise<void> =>
      new Promise((release) => {
        clearTimeout(late);
        if (leaving.signal.aborted) release();
        else setWriting('here');
        leaving.signal.addEventListener('abort', () => release());
      });
    const wait = (options: LockOptions): void => {
      navigator.locks.request(name, options, hold).catch(() => {
        if (leaving.signal.aborted) return;
        // Another tab took the turn; it comes back when that one is done.
        setWriting('elsewhere');
        wait({ signal: leaving.signal });
      });
    };
    wait(takes > 0 ? { steal: true } : { signal: leaving.signal });
    return () => {
      clearTimeout(late);
      leaving.abort();
    };
  }, [name, takes]);
  return { writing, writeHere: useCallback(() => setTakes((count) => count + 1), []) };
}
