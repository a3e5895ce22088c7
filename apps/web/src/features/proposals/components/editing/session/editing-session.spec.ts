import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem, ConnectionFailure } from '../../../../../lib/api/api-problem.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import type { ProposalChanges } from '../../../api/writing/update-proposal.js';
import { EditingSession, pauses } from './editing-session.js';
import type { ProposalDraft } from './proposal-draft.js';

const idea = {
  ...{ id: '1', version: 1, revision: 1, title: 'De wijkagent eerder aan tafel', problem: '', change: '' },
  ...{ expectedEffect: '', legalFrame: '', chainStep: null, recommendation: null },
  affectedOrganisations: [],
} as unknown as Proposal;

/** A server that holds one proposal, and the device of an author. */
function stage({ savesByItself = true } = {}) {
  const world = {
    saved: idea,
    draft: null as ProposalDraft | null,
    sent: [] as ProposalChanges[],
    failure: null as Error | null,
    takenIn: 0,
    whileSending: () => {},
  };
  const saveAs = (changes: object): Proposal => {
    const { version, revision } = world.saved;
    world.saved = { ...world.saved, ...changes, version: version + 1, revision: revision + 1 };
    return world.saved;
  };
  const begin = (proposal = world.saved): EditingSession =>
    new EditingSession(proposal, {
      drafts: {
        read: () => world.draft,
        write: (draft) => {
          world.draft = draft;
          return true;
        },
        remove: () => (world.draft = null),
      },
      send: (version, changes) => {
        if (world.failure !== null) return Promise.reject(world.failure);
        if (version !== world.saved.version) return Promise.reject(stale);
        world.sent.push(changes);
        world.whileSending();
        return Promise.resolve(saveAs(changes));
      },
      read: () => Promise.resolve(world.saved),
      savesByItself,
      onTakenIn: () => (world.takenIn += 1),
    });
  return { world, saveAs, begin };
}

const stale = new ApiProblem({ status: 412, code: 'precondition.stale', title: 'Stale' });
const noConnection = new ConnectionFailure('cable');

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('writing', () => {
  it('keeps a draft on every change, and saves an idea once when the keys have rested', async () => {
    const { world, begin } = stage();
    const session = begin();
    session.write({ problem: 'De wijk' });
    await jest.advanceTimersByTimeAsync(pauses.typing - 1);
    session.write({ problem: 'De wijkagent komt te laat.' });
    expect(world.draft?.content.problem).toBe('De wijkagent komt te laat.');
    await jest.advanceTimersByTimeAsync(pauses.typing - 1);
    expect(world.sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(world.sent).toEqual([{ problem: 'De wijkagent komt te laat.' }]);
    expect(session.view()).toMatchObject({ isSaved: true, version: 2, outcome: { kind: 'none' } });
    expect(session.view().savedAt).not.toBeNull();
    expect(world.draft).toBeNull();
  });

  it('saves nothing by itself once changes were requested', async () => {
    const { world, begin } = stage({ savesByItself: false });
    const session = begin();
    session.write({ problem: 'De wijkagent' });
    session.settle();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toEqual([]);
    expect(world.draft?.content.problem).toBe('De wijkagent');
    expect(await session.save()).toBe(true);
    expect(world.sent).toHaveLength(1);
  });

  it('sends nothing where only space around the words changed, nor without a title', async () => {
    const { world, begin } = stage();
    const session = begin();
    session.write({ title: `${idea.title} ` });
    expect(await session.save()).toBe(true);
    session.write({ title: ' ' });
    expect(await session.save()).toBe(false);
    expect(world.sent).toEqual([]);
  });

  it('saves one after the other what is written while saving', async () => {
    const { world, begin } = stage();
    const session = begin();
    let second = Promise.resolve(false);
    world.whileSending = () => {
      world.whileSending = () => {};
      session.write({ problem: 'Een twee' });
      second = session.save();
    };
    session.write({ problem: 'Een' });
    await session.save();
    expect(await second).toBe(true);
    expect(world.sent).toEqual([{ problem: 'Een' }, { problem: 'Een twee' }]);
    expect(session.view().conflict).toBeNull();
  });
});

describe('an act beside the text', () => {
  it('waits for the text to be saved, and goes on with the version after that', async () => {
    const { begin } = stage();
    const session = begin();
    session.write({ problem: 'Een' });
    expect(await session.rest()).toBe(2);
    expect(await session.rest()).toBe(2);
  });

  it('saves nothing that is saved by hand', async () => {
    const { world, begin } = stage({ savesByItself: false });
    const session = begin();
    session.write({ problem: 'Een' });
    expect(await session.rest()).toBe(1);
    expect(world.sent).toEqual([]);
  });
});

describe('a save that fails', () => {
  it('keeps the draft, and is tried again while the connection is lost', async () => {
    const { world, begin } = stage();
    const session = begin();
    world.failure = noConnection;
    session.write({ problem: 'In de trein' });
    expect(await session.save()).toBe(false);
    expect(session.view().outcome).toEqual({ kind: 'failed', error: noConnection });
    expect(world.draft?.content.problem).toBe('In de trein');
    world.failure = null;
    await jest.advanceTimersByTimeAsync(pauses.failure);
    expect(world.sent).toEqual([{ problem: 'In de trein' }]);
  });

  it('is not tried again by itself where the server refused it', async () => {
    const { world, begin } = stage();
    const session = begin();
    const closed = new ApiProblem({ status: 409, code: 'proposal.text_not_open', title: 'Dicht' });
    world.failure = closed;
    session.write({ problem: 'Te laat' });
    await session.save();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(session.view().outcome).toEqual({ kind: 'failed', error: closed });
    expect(world.draft?.content.problem).toBe('Te laat');
  });

  it('does no harm where it had worked and only the answer was lost', async () => {
    const { world, saveAs, begin } = stage();
    const session = begin();
    session.write({ problem: 'Eenmaal' });
    saveAs({ problem: 'Eenmaal' });
    expect(await session.save()).toBe(true);
    expect(world.sent).toEqual([]);
    expect(session.view()).toMatchObject({ conflict: null, version: 2 });
  });
});

describe('a draft that was left behind', () => {
  it('comes back, and is saved when it is an idea', async () => {
    const { world, begin } = stage();
    world.failure = noConnection;
    begin().write({ problem: 'Half een zin' });
    world.failure = null;
    const session = begin();
    expect(session.view()).toMatchObject({ content: { problem: 'Half een zin' }, isSaved: false });
    expect(session.view().restoredFrom).not.toBeNull();
    session.take(world.saved);
    await jest.advanceTimersByTimeAsync(pauses.typing);
    expect(world.sent).toEqual([{ problem: 'Half een zin' }]);
  });

  it('can be thrown away', () => {
    const { world, begin } = stage({ savesByItself: false });
    begin().write({ problem: 'Half een zin' });
    const session = begin();
    session.settleDraft('discard');
    expect(session.view()).toMatchObject({ content: { problem: '' }, isSaved: true, restoredFrom: null });
    expect(world.draft).toBeNull();
  });
});

describe('another author who saved meanwhile', () => {
  it('is joined where both changed other parts', async () => {
    const { world, saveAs, begin } = stage();
    const session = begin();
    session.write({ problem: 'Van mij' });
    saveAs({ change: 'Van Bas' });
    expect(await session.save()).toBe(true);
    expect(world.saved).toMatchObject({ problem: 'Van mij', change: 'Van Bas' });
    expect(session.view().content.change).toBe('Van Bas');
    expect(world.takenIn).toBe(1);
  });

  it('stops the saving where both changed the same, also after the page was closed', async () => {
    const { world, saveAs, begin } = stage();
    begin().write({ problem: 'Van mij' });
    saveAs({ problem: 'Van Bas' });
    const session = begin();
    session.take(world.saved);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(session.view().conflict).toMatchObject({ fields: ['problem'], theirs: { problem: 'Van Bas' } });
    expect(world.saved.problem).toBe('Van Bas');
    expect(world.draft).toMatchObject({ version: 1, content: { problem: 'Van mij' } });
  });

  it.each([
    ['mine', 'Van mij'],
    ['theirs', 'Van Bas'],
    ['both', 'Van mij\n\nVan Bas'],
  ] as const)('gives way as was chosen: %s', async (choice, outcome) => {
    const { world, saveAs, begin } = stage({ savesByItself: false });
    const session = begin();
    session.write({ problem: 'Van mij', legalFrame: 'Artikel 5' });
    saveAs({ problem: 'Van Bas', change: 'Ook van Bas' });
    expect(await session.save()).toBe(false);
    expect(await session.resolve({ problem: choice })).toBe(true);
    expect(world.saved).toMatchObject({ problem: outcome, change: 'Ook van Bas', legalFrame: 'Artikel 5' });
    expect(world.draft).toBeNull();
  });
});
