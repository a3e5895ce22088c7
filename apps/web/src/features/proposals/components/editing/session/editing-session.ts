import { ApiProblem, ConnectionFailure, isStale } from '../../../../../lib/api/api-problem.js';
import type { Proposal } from '../../../../../lib/api/schema-types.js';
import type { DraftStore } from '../../../../../lib/drafts/draft-store.js';
import type { ProposalChanges } from '../../../api/writing/update-proposal.js';
import type { TextField } from '../../text/text-fields.js';
import { conflictsIn, mergeContent, type Settlements } from '../content/merge-content.js';
import {
  changesBetween,
  contentOf,
  differingFields,
  type ProposalContent,
} from '../content/proposal-content.js';
import type { ProposalDraft } from './proposal-draft.js';

/** How long we wait for the next key before an idea is saved, and before a save that failed is tried again, in ms. */
export const pauses = { typing: 4_000, failure: 15_000 } as const;

/** What became of the last attempt to save: it works on, it failed, or nothing is to be told of it. */
export type SaveOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: Error };

/** What another author saved meanwhile that contradicts what is written here. */
export interface Conflict {
  readonly fields: readonly TextField[];
  readonly base: ProposalContent;
  readonly theirs: ProposalContent;
  readonly theirVersion: number;
  readonly theirRevision: number;
}

/** How the writing stands. */
export interface EditingView {
  readonly content: ProposalContent;
  /** The version that a change has to name. */
  readonly version: number;
  readonly isSaved: boolean;
  /** When something was saved last in this session; RFC 3339, or null. */
  readonly savedAt: string | null;
  readonly outcome: SaveOutcome;
  readonly conflict: Conflict | null;
  /** When the draft was written with which the session began; null where there was none, or it was thrown away. */
  readonly restoredFrom: string | null;
  /** Whether this device keeps the draft. */
  readonly isKept: boolean;
}

/** What a session needs of the world. */
export interface EditingPorts {
  readonly drafts: DraftStore<ProposalDraft>;
  /** Sends changes of the text. @throws ApiProblem, ConnectionFailure */
  readonly send: (version: number, changes: ProposalChanges) => Promise<Proposal>;
  /** Reads the proposal anew. @throws ApiProblem, ConnectionFailure */
  readonly read: () => Promise<Proposal>;
  /** Whether a pause in the typing saves too. */
  readonly savesByItself: boolean;
  /** Called when what another author saved was taken in, without contradicting what is written here. */
  readonly onTakenIn: () => void;
}

/**
 * The writing of one proposal by one author: keeps a draft on this device on every change, saves one request at a
 * time, and joins what other authors save meanwhile. Nothing that was written is ever dropped without a choice.
 */
export class EditingSession {
  private current: EditingView;
  private base: ProposalContent;
  private readonly opened: ProposalContent;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<boolean> = Promise.resolve(true);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    proposal: Proposal,
    private readonly ports: EditingPorts,
  ) {
    this.opened = contentOf(proposal);
    const draft = ports.drafts.read();
    this.base = draft?.base ?? this.opened;
    const content = draft?.content ?? this.opened;
    this.current = {
      content,
      version: draft?.version ?? proposal.version,
      isSaved: isSame(this.base, content),
      savedAt: null,
      outcome: { kind: 'none' },
      conflict: null,
      restoredFrom: draft !== null && !isSame(this.opened, draft.content) ? draft.at : null,
      isKept: true,
    };
  }

  readonly view = (): EditingView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what was written over from the fields. */
  write(change: Partial<ProposalContent>): void {
    this.put({ ...this.current.content, ...change });
    this.saveAfter(pauses.typing);
  }

  /** Saves whatever is not saved yet, after what is being saved now. @returns whether all of it is saved now */
  readonly save = (): Promise<boolean> => {
    this.stopTimer();
    this.queue = this.queue.then(() => this.send());
    return this.queue;
  };

  /** Joins the proposal as it was read anew; an older one, or one read while saving, tells nothing new. */
  take(proposal: Proposal): void {
    if (this.current.outcome.kind !== 'saving') this.join(proposal);
    this.saveAfter(pauses.typing);
  }

  /** Ends a conflict as was chosen, and saves the outcome. */
  resolve(settlements: Settlements): Promise<boolean> {
    const { conflict, content } = this.current;
    if (conflict === null) return this.save();
    const { base, theirs, theirVersion } = conflict;
    const merged = mergeContent({ base, mine: content, theirs }, settlements);
    this.base = theirs;
    this.show({ version: theirVersion, conflict: null, restoredFrom: null });
    this.put(merged);
    return this.save();
  }

  /** Goes on with the draft that the session began with, or goes back to the text as it was saved. */
  settleDraft(choice: 'keep' | 'discard'): void {
    this.show({ restoredFrom: null });
    if (choice === 'discard') this.write(this.opened);
  }

  /** Waits no longer for a pause: an idea is saved now. What is not saved stays as a draft on this device. */
  readonly settle = (): void => {
    this.stopTimer();
    if (this.ports.savesByItself && !this.current.isSaved) void this.save();
  };

  /**
   * Waits until nothing is being saved; an idea is saved first. For acts beside the text, that name a version too.
   * @returns the version that such an act has to name
   */
  async rest(): Promise<number> {
    this.settle();
    await this.queue;
    return this.current.version;
  }

  private async send(): Promise<boolean> {
    const { content, version, conflict } = this.current;
    if (conflict !== null || content.title.trim() === '') return false;
    const changes = changesBetween(this.base, content);
    if (Object.keys(changes).length === 0) return true;
    this.show({ outcome: { kind: 'saving' } });
    try {
      this.accept(await this.ports.send(version, changes));
    } catch (error) {
      if (isStale(error)) return this.catchUp(error as Error);
      this.fail(error as Error);
    }
    return this.current.isSaved;
  }

  private accept(saved: Proposal): void {
    this.base = contentOf(saved);
    // A save by hand keeps the draft; one that went by itself leaves the choice open.
    if (!this.ports.savesByItself) this.show({ restoredFrom: null });
    this.show({ version: saved.version, savedAt: new Date().toISOString(), outcome: { kind: 'none' } });
    this.put(this.current.content);
    if (!this.current.isSaved) this.saveAfter(pauses.typing);
  }

  /** Somebody else was first: joins their text, and saves the outcome unless somebody has to choose. */
  private async catchUp(stale: Error): Promise<boolean> {
    try {
      if (!this.join(await this.ports.read())) throw stale;
    } catch (error) {
      this.fail(error as Error);
      return false;
    }
    this.show({ outcome: { kind: 'none' } });
    return this.send();
  }

  private fail(error: Error): void {
    this.show({ outcome: { kind: 'failed', error } });
    if (isPassing(error)) this.saveAfter(pauses.failure);
  }

  /** Joins a newer text with what is written; where they contradict each other, somebody has to choose first. */
  private join(proposal: Proposal): boolean {
    const { content, version, conflict } = this.current;
    if (proposal.version <= Math.max(version, conflict?.theirVersion ?? 0)) return false;
    const [base, theirs] = [this.base, contentOf(proposal)];
    const fork = { base, mine: content, theirs };
    const fields = conflictsIn(fork);
    if (fields.length > 0) {
      const { version: theirVersion, revision: theirRevision } = proposal;
      this.show({ conflict: { fields, base, theirs, theirVersion, theirRevision } });
      return true;
    }
    const isNews = !isSame(base, theirs) && !isSame(content, theirs);
    this.base = theirs;
    this.show({ version: proposal.version, conflict: null });
    this.put(mergeContent(fork));
    if (isNews) this.takenIn();
    return true;
  }

  /** From here on the text as it was opened would also undo what somebody else wrote. */
  private takenIn(): void {
    this.show({ restoredFrom: null });
    this.ports.onTakenIn();
  }

  /** Shows the text, and keeps it on this device for as long as it is not saved. */
  private put(content: ProposalContent): void {
    const isSaved = isSame(this.base, content);
    const { drafts } = this.ports;
    if (isSaved) drafts.remove();
    const isKept =
      isSaved ||
      drafts.write({
        content,
        base: this.base,
        version: this.current.version,
        at: new Date().toISOString(),
      });
    this.show({ content, isSaved, isKept });
  }

  private show(change: Partial<EditingView>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  private saveAfter(pause: number): void {
    this.stopTimer();
    if (!this.ports.savesByItself || this.current.isSaved || this.current.conflict !== null) return;
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
  }
}

const isSame = (one: ProposalContent, other: ProposalContent): boolean =>
  differingFields(one, other).length === 0;

/** The same request can succeed in a while: the connection was lost, or the server was busy. */
const isPassing = (error: Error): boolean =>
  error instanceof ConnectionFailure ||
  (error instanceof ApiProblem && (error.status >= 500 || error.status === 429));
