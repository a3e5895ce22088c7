import { createContext, useContext, useSyncExternalStore } from 'react';
import type { IdeaOutbox, OutboxView } from '../outbox/idea-outbox.js';

interface Ideas {
  /** The ideas of who is signed in that wait to be sent. */
  outbox: IdeaOutbox;
  /** Whether the reader may note ideas at all. */
  mayNote: boolean;
  /** Whether one was begun and left. */
  isBegun: boolean;
  /** Opens the dialog in which an idea is noted, from wherever the reader is. */
  note: () => void;
}

/** Given by `IdeasProvider`. */
export const IdeasContext = createContext<Ideas | null>(null);

/** Noting ideas, for whatever stands inside the shell. */
export function useIdeas(): Ideas {
  const ideas = useContext(IdeasContext);
  if (ideas === null) throw new Error('useIdeas was called outside of IdeasProvider');
  return ideas;
}

/** What waits to be sent, kept up to date. */
export function useWaitingIdeas(): OutboxView {
  const { outbox } = useIdeas();
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot);
}
