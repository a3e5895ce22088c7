import { deliver } from './deliver.js';
import { type Answer, IdeaOutbox } from './idea-outbox.js';
import { openIdeaStore } from './idea-store.js';

/** What tabs tell each other about the ideas of a person. */
interface Message {
  personId: string;
  /** What the server said about an idea; absent when only what waits has changed. */
  answered?: { key: string; answer: Answer };
}

/** Called with the key of an idea and what the server said about it, whichever tab heard that. */
export type OnAnswer = (key: string, answer: Answer) => void;

/** The outbox of a person in this tab. */
export interface OpenOutbox {
  outbox: IdeaOutbox;
  /** Watches over what waits, until the answered function is called. */
  watch: (onAnswer: OnAnswer) => () => void;
}

const store = openIdeaStore();
const opened = new Map<string, OpenOutbox>();

/** Moments at which what could not be sent before may well succeed. */
const hopefulMoments = ['online', 'focus', 'visibilitychange'] as const;

/** Runs the work while no other tab does; two that run it would do no harm, only more work. */
function alone(work: () => Promise<void>): Promise<void> {
  // Browsers lack locks where the connection is not secure.
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('wisselwerk.ideas', work);
}

/** The outbox of a person, which all tabs of this browser share. */
export function outboxOf(personId: string): OpenOutbox {
  const found = opened.get(personId) ?? openOutbox(personId);
  opened.set(personId, found);
  return found;
}

function openOutbox(personId: string): OpenOutbox {
  const channel = new BroadcastChannel('wisselwerk.ideas');
  const tell = (message: Omit<Message, 'personId'>): void => channel.postMessage({ personId, ...message });
  let hear: OnAnswer = () => undefined;
  const outbox = new IdeaOutbox(personId, {
    store,
    deliver,
    alone,
    now: () => Date.now(),
    later: (milliseconds, wake) => {
      const timer = window.setTimeout(wake, milliseconds);
      return () => window.clearTimeout(timer);
    },
    onAnswer: (key, answer) => {
      hear(key, answer);
      tell({ answered: { key, answer } });
    },
    onChange: () => tell({}),
  });
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.personId !== personId) return;
    if (data.answered !== undefined) hear(data.answered.key, data.answered.answer);
    void outbox.refresh();
  };
  return {
    outbox,
    watch: (onAnswer) => {
      hear = onAnswer;
      const wake = (): void => outbox.wake();
      for (const moment of hopefulMoments) window.addEventListener(moment, wake);
      outbox.start();
      return () => {
        for (const moment of hopefulMoments) window.removeEventListener(moment, wake);
        outbox.stop();
      };
    },
  };
}
