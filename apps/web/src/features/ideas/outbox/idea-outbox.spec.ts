import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, IdeaOutbox } from './idea-outbox.js';
import type { IdeaStore } from './idea-store.js';
import type { Outcome } from './outcome.js';
import type { WaitingIdea, WrittenIdea } from './waiting-idea.js';

const noor = 'noor';
const written = (title: string, share = false): WrittenIdea => ({
  idea: { cohortId: 'cohort', title },
  share,
});

/** What the browser keeps, in memory. */
function memoryStore(): IdeaStore {
  const ideas = new Map<string, WaitingIdea>();
  return {
    add: (idea) => Promise.resolve(void ideas.set(idea.key, idea)),
    of: (personId) => Promise.resolve([...ideas.values()].filter((idea) => idea.personId === personId)),
    change: (key, change) => {
      const idea = ideas.get(key);
      if (idea !== undefined) ideas.set(key, { ...idea, ...change });
      return Promise.resolve();
    },
    remove: (key) => Promise.resolve(void ideas.delete(key)),
  };
}

const isDelivered = ({ proposalId, idea }: WaitingIdea): Outcome => ({
  kind: 'delivered',
  proposal: { id: proposalId ?? `proposal of ${idea.title}`, title: idea.title },
});
const unreachable = (): Outcome => ({ kind: 'unreachable' });
const refused = (): Outcome => ({ kind: 'refused', refusal: { title: 'No', details: [] } });

/** One browser whose server answers as it is told: what was sent, in order, and how to let time pass. */
class Surroundings {
  readonly store = memoryStore();
  readonly sent: WaitingIdea[] = [];
  readonly answers: (Answer & { key: string })[] = [];
  readonly pauses: number[] = [];
  answer: (idea: WaitingIdea) => Outcome | Promise<Outcome> = isDelivered;
  private line: Promise<unknown> = Promise.resolve();
  private wakeLater: (() => void) | null = null;

  async outbox(personId = noor): Promise<IdeaOutbox> {
    const outbox = new IdeaOutbox(personId, {
      store: this.store,
      deliver: async (idea) => {
        this.sent.push(idea);
        return this.answer(idea);
      },
      alone: (work) => {
        const turn = this.line.then(work);
        this.line = turn;
        return turn;
      },
      now: () => 1_000,
      later: (milliseconds, wake) => {
        this.pauses.push(milliseconds);
        this.wakeLater = wake;
        return () => {
          this.wakeLater = null;
        };
      },
      onAnswer: (key, answer) => this.answers.push({ key, ...answer }),
      onChange: () => undefined,
    });
    outbox.start();
    await quiet();
    return outbox;
  }

  /** Lets the pause that runs pass by. */
  pass(): void {
    this.wakeLater?.();
  }

  get sentTitles(): string[] {
    return this.sent.map(({ idea }) => idea.title);
  }
}

/** Lets everything happen that waits for nothing. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const titlesIn = (outbox: IdeaOutbox): string[] => outbox.snapshot().ideas.map(({ idea }) => idea.title);

let browser: Surroundings;
beforeEach(() => {
  browser = new Surroundings();
});

describe('ideas that wait to be sent', () => {
  it('are sent in the order of writing, each once', async () => {
    const outbox = await browser.outbox();
    await Promise.all([outbox.write(written('one')), outbox.write(written('two'))]);
    await quiet();
    expect(browser.sentTitles).toEqual(['one', 'two']);
    expect(outbox.snapshot()).toEqual({ ideas: [], standing: 'resting' });
  });

  it('hold up those after them while they cannot be sent, and keep their key', async () => {
    const outbox = await browser.outbox();
    browser.answer = unreachable;
    await outbox.write(written('one'));
    await quiet();
    await outbox.write(written('two'));
    await quiet();
    browser.answer = isDelivered;
    browser.pass();
    await quiet();
    expect(browser.sentTitles).toEqual(['one', 'one', 'one', 'two']);
    expect(new Set(browser.sent.map(({ key }) => key)).size).toBe(2);
    expect(browser.answers).toMatchObject([{ proposal: { title: 'one' } }, { proposal: { title: 'two' } }]);
  });

  it('are tried after ever longer pauses, up to two minutes', async () => {
    browser.answer = unreachable;
    const outbox = await browser.outbox();
    await outbox.write(written('one'));
    for (let time = 0; time < 8; time += 1) {
      await quiet();
      browser.pass();
    }
    await quiet();
    expect(browser.pauses.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
    expect(browser.pauses.at(-1)).toBe(120_000);
  });

  it('remember since when the server may know them', async () => {
    browser.answer = unreachable;
    const outbox = await browser.outbox();
    await outbox.write(written('one'));
    await quiet();
    expect(await browser.store.of(noor)).toMatchObject([{ firstSentAt: 1_000 }]);
  });

  it('step aside when they are refused, and say why', async () => {
    browser.answer = (idea) => (idea.idea.title === 'bad' ? refused() : isDelivered(idea));
    const outbox = await browser.outbox();
    await outbox.write(written('bad'));
    await outbox.write(written('good'));
    await quiet();
    expect(browser.sentTitles).toEqual(['bad', 'good']);
    expect(outbox.snapshot().ideas).toMatchObject([{ idea: { title: 'bad' }, refusal: { title: 'No' } }]);
  });

  it('are sent again once they are mended, or gone when they are thrown away', async () => {
    browser.answer = refused;
    const outbox = await browser.outbox();
    const mended = await outbox.write(written('bad'));
    const discarded = await outbox.write(written('worse'));
    await quiet();
    browser.answer = isDelivered;
    await outbox.discard(discarded);
    await outbox.mend(mended, written('good'));
    await quiet();
    expect(browser.answers.at(-1)).toMatchObject({ key: mended, proposal: { title: 'good' } });
    expect(titlesIn(outbox)).toEqual([]);
  });

  it('are shared after they are noted, also when that comes much later', async () => {
    browser.answer = (idea) =>
      idea.proposalId === null ? { kind: 'noted', proposal: { id: 'p', title: 'one' } } : unreachable();
    const outbox = await browser.outbox();
    await outbox.write(written('one', true));
    await quiet();
    expect(outbox.snapshot().ideas).toMatchObject([{ proposalId: 'p' }]);
    browser.answer = isDelivered;
    await browser.outbox();
    await quiet();
    expect(browser.answers).toMatchObject([{ kind: 'delivered', proposal: { id: 'p' } }]);
  });

  it('are sent once by two tabs', async () => {
    const tabs = [await browser.outbox(), await browser.outbox()];
    await tabs[0]?.write(written('one'));
    tabs[1]?.wake();
    await quiet();
    expect(browser.sentTitles).toEqual(['one']);
  });

  it('wait for their author to sign in, and are shown to nobody else', async () => {
    browser.answer = () => ({ kind: 'signed_out' });
    const outbox = await browser.outbox();
    await outbox.write(written('one'));
    await quiet();
    expect(outbox.snapshot().standing).toBe('signed_out');
    expect(browser.pauses).toEqual([]);
    const other = await browser.outbox('bas');
    await quiet();
    expect(titlesIn(other)).toEqual([]);
    expect(browser.sentTitles).toEqual(['one']);
  });

  it('are left alone when nobody looks any more', async () => {
    browser.answer = unreachable;
    const outbox = await browser.outbox();
    await outbox.write(written('one'));
    await quiet();
    outbox.stop();
    browser.pass();
    outbox.wake();
    await quiet();
    expect(browser.sentTitles).toEqual(['one']);
    expect(titlesIn(outbox)).toEqual(['one']);
  });
});
