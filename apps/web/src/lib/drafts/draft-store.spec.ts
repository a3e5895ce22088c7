import { describe, expect, it } from '@jest/globals';
import { draftStore } from './draft-store.js';

type Draft = { words: string };
const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string';

/** A browser's storage, on a map. */
function storageOn(items = new Map<string, string>()) {
  return () => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
}

const noor = { personId: 'noor', subject: 'proposal.1' };

describe('a draft', () => {
  it('is there again after the page was closed, until it is removed', () => {
    const storage = storageOn();
    expect(draftStore(noor, isDraft, storage).write({ words: 'De wijkagent' })).toBe(true);
    const later = draftStore(noor, isDraft, storage);
    expect(later.read()).toEqual({ words: 'De wijkagent' });
    later.remove();
    expect(later.read()).toBeNull();
  });

  it('is not shown to somebody else on the same device, nor at another subject', () => {
    const storage = storageOn();
    draftStore(noor, isDraft, storage).write({ words: 'De wijkagent' });
    expect(draftStore({ ...noor, personId: 'bas' }, isDraft, storage).read()).toBeNull();
    expect(draftStore({ ...noor, subject: 'proposal.2' }, isDraft, storage).read()).toBeNull();
  });

  it.each(['not json', '[]', '{"words":1}'])('counts as nothing where %s was kept', (kept) => {
    const storage = storageOn(new Map([['wisselwerk.draft.noor.proposal.1', kept]]));
    expect(draftStore(noor, isDraft, storage).read()).toBeNull();
  });

  it('says that it was not kept where storage is full or forbidden', () => {
    const forbidden = draftStore(noor, isDraft, () => {
      throw new Error('SecurityError');
    });
    expect(forbidden.write({ words: 'De wijkagent' })).toBe(false);
    expect(forbidden.read()).toBeNull();
    expect(() => forbidden.remove()).not.toThrow();
  });
});
