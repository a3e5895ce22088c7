import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WaitingIdea } from './waiting-idea.js';

/** What an idea that waits can become while it does. */
export type WaitingChange = Partial<
  Pick<WaitingIdea, 'idea' | 'share' | 'firstSentAt' | 'proposalId' | 'refusal'>
>;

/** Keeps ideas until the server has them. */
export interface IdeaStore {
  /** Keeps an idea; answers when it would survive that the device is switched off. */
  add: (idea: WaitingIdea) => Promise<void>;
  /** The ideas of one person, in the order in which they were written. */
  of: (personId: string) => Promise<WaitingIdea[]>;
  /** Changes an idea that is still there; what has gone stays gone. */
  change: (key: string, change: WaitingChange) => Promise<void>;
  remove: (key: string) => Promise<void>;
}

interface Schema extends DBSchema {
  ideas: {
    /** Numbered in the order of writing, over all tabs. */
    key: number;
    value: WaitingIdea;
    indexes: { key: string; personId: string };
  };
}

const durably = { durability: 'strict' } as const;

/** Keeps ideas in the IndexedDB of this browser, which all of its tabs share. */
export function openIdeaStore(): IdeaStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= open(() => {
      opened = null;
    });
    return opened;
  };
  return {
    async add(idea) {
      const transaction = (await database()).transaction('ideas', 'readwrite', durably);
      await Promise.all([transaction.store.add(idea), transaction.done]);
    },
    // Within one person the index is in the order of the numbers.
    of: async (personId) => (await database()).getAllFromIndex('ideas', 'personId', personId),
    async change(key, change) {
      const transaction = (await database()).transaction('ideas', 'readwrite', durably);
      const cursor = await transaction.store.index('key').openCursor(key);
      await Promise.all([cursor?.update({ ...cursor.value, ...change }), transaction.done]);
    },
    async remove(key) {
      const transaction = (await database()).transaction('ideas', 'readwrite', durably);
      const cursor = await transaction.store.index('key').openCursor(key);
      await Promise.all([cursor?.delete(), transaction.done]);
    },
  };
}

/** Opens the database; `onLost` is called when it has to be opened anew. */
function open(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  const database = openDB<Schema>('wisselwerk', 1, {
    upgrade(created) {
      const ideas = created.createObjectStore('ideas', { autoIncrement: true });
      ideas.createIndex('key', 'key', { unique: true });
      ideas.createIndex('personId', 'personId');
    },
    // A newer version of the product in another tab may go on.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  database.catch(onLost);
  return database;
}
