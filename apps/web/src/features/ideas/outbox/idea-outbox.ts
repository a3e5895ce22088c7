import type { IdeaStore } from './idea-store.js';
import type { Outcome } from './outcome.js';
import { pauseAfter } from './pause-after.js';
import type { WaitingIdea, WrittenIdea } from './waiting-idea.js';

/** What the outbox is doing; `signed_out` is waiting for its owner to sign in again. */
export type OutboxStanding = 'resting' | 'sending' | 'unreachable' | 'signed_out';

/** What there is to see of the outbox. */
export interface OutboxView {
  /** In the order in which they were written. */
  ideas: readonly WaitingIdea[];
  standing: OutboxStanding;
}

/** An outcome after which an idea no longer waits its turn. */
export type Answer = Extract<Outcome, { kind: 'delivered' | 'unshared' | 'refused' }>;

/** What the outbox works with. */
export interface OutboxSurroundings {
  store: IdeaStore;
  deliver: (idea: WaitingIdea, now: number) => Promise<Outcome>;
  /** Runs the work while no other tab runs any. */
  alone: (work: () => Promise<void>) => Promise<void>;
  now: () => number;
  /** Calls back after so many milliseconds; answers how to call that off. */
  later: (milliseconds: number, wake: () => void) => () => void;
  onAnswer: (key: string, answer: Answer) => void;
  /** Called after every change of what is kept, for the other tabs. */
  onChange: () => void;
}

/**
 * The ideas of one person that the server does not have yet. They are sent in the order of writing, one at a time
 * and from one tab at a time; one that cannot be sent now holds up those after it, and one that is refused does not.
 */
export class IdeaOutbox {
  private view: OutboxView = { ideas: [], standing: 'resting' };
  private readonly listeners = new Set<() => void>();
  private watched = false;
  private running = false;
  private askedAgain = false;
  private failures = 0;
  private callOff: () => void = () => undefined;

  constructor(
    private readonly personId: string,
    private readonly surroundings: OutboxSurroundings,
  ) {}

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For `useSyncExternalStore`. */
  readonly snapshot = (): OutboxView => this.view;

  /**
   * Keeps an idea, and begins to send it. @returns the key under which it waits, once it is kept for good
   * @throws DOMException when this browser cannot keep it
   */
  async write(written: WrittenIdea): Promise<string> {
    const { store, now } = this.surroundings;
    const key = crypto.randomUUID();
    const { personId } = this;
    const waiting = { firstSentAt: null, proposalId: null, refusal: null };
    await store.add({ ...written, ...waiting, key, personId, writtenAt: now() });
    this.wake();
    await this.tell();
    return key;
  }

  /** Lets a refused idea wait its turn again, with another text; a refusal left nothing behind under its key. */
  async mend(key: string, written: WrittenIdea): Promise<void> {
    await this.surroundings.store.change(key, { ...written, firstSentAt: null, refusal: null });
    this.wake();
    await this.tell();
  }

  /** Throws a refused idea away. */
  async discard(key: string): Promise<void> {
    await this.surroundings.store.remove(key);
    await this.tell();
  }

  /** Reads anew what is kept, after another tab changed it. */
  async refresh(): Promise<void> {
    this.show({ ideas: await this.surroundings.store.of(this.personId) });
  }

  /** Begins to watch over what waits. */
  start(): void {
    this.watched = true;
    this.wake();
  }

  /** Stops trying, because nobody looks any more. What waits stays where it is. */
  stop(): void {
    this.watched = false;
    this.callOff();
  }

  /** Sends what waits, now that it may succeed. */
  wake(): void {
    this.callOff();
    if (!this.watched) return;
    if (this.running) this.askedAgain = true;
    else void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      await this.surroundings.alone(() => this.sendAll());
    } catch (error) {
      this.pause();
      throw error;
    } finally {
      this.running = false;
      if (this.askedAgain) this.wake();
    }
  }

  private async sendAll(): Promise<void> {
    const { store, deliver, now } = this.surroundings;
    for (;;) {
      this.askedAgain = false;
      await this.refresh();
      const next = this.view.ideas.find(({ refusal }) => refusal === null);
      if (next === undefined) return this.show({ standing: 'resting' });
      this.show({ standing: 'sending' });
      const at = now();
      if (next.firstSentAt === null) await store.change(next.key, { firstSentAt: at });
      const outcome = await deliver(next, at);
      if (outcome.kind === 'signed_out') return this.show({ standing: 'signed_out' });
      if (outcome.kind === 'unreachable') return this.pause();
      this.failures = 0;
      await this.settle(next.key, outcome);
    }
  }

  private async settle(key: string, outcome: Answer | Extract<Outcome, { kind: 'noted' }>): Promise<void> {
    const { store, onAnswer } = this.surroundings;
    if (outcome.kind === 'noted') await store.change(key, { proposalId: outcome.proposal.id });
    else if (outcome.kind === 'refused') await store.change(key, { refusal: outcome.refusal });
    else await store.remove(key);
    if (outcome.kind !== 'noted') onAnswer(key, outcome);
    await this.tell();
  }

  private pause(): void {
    this.failures += 1;
    this.show({ standing: 'unreachable' });
    this.callOff();
    if (!this.watched) return;
    this.callOff = this.surroundings.later(pauseAfter(this.failures), () => this.wake());
  }

  private async tell(): Promise<void> {
    this.surroundings.onChange();
    await this.refresh();
  }

  private show(change: Partial<OutboxView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
