import type { Actor } from '@app/identity';
import type { Fault } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FileIds } from './file-ids.js';
import type { FileReferences } from './file-references.js';

/** An entry of a list in a programme file, with its place: `/exchanges/3`. */
export interface PlacedEntry<Entry extends object> {
  /** JSON pointer (RFC 6901) to the entry. */
  readonly pointer: string;
  readonly entry: Entry;
}

/** One act of the story that a programme file tells, to be done again by the same rules as a person's. */
export interface FileStep {
  /** Where the file tells it; a refusal becomes a fault at this JSON pointer. */
  readonly pointer: string;
  /** The entry that it belongs to, as a pointer: after a refusal the rest of that entry is left undone. */
  readonly entry: string;
  /** When it happened. `before_all`: the file does not tell; it comes before every dated step. */
  readonly at: Date | 'before_all';
  /** Who did it: the key of a person, `SYSTEM`, or `OFFICE` for the file's first programme office. */
  readonly by: string;
  /** What it adds to the counts of the report, such as `{ signatures: 1, transitions: 1 }`. */
  readonly creates: Readonly<Record<string, number>>;
  /**
   * Does it, with the clock at `at`, in the open transaction and a savepoint of its own.
   * @param actor the person as they stood at that moment; null for the system
   * @throws DomainError or WorkflowRefusal when the rules refuse: it becomes a fault of the file
   */
  run(actor: Actor | null): Promise<void>;
}

/** A list of a programme file that another subject knows how to read, check and replay. */
export interface ProgrammeFilePart<Entry extends object = object> {
  /** The property of the file: `exchanges`. */
  readonly key: string;
  /** The class, with class-validator's decorators, of one entry; what it does not know is a fault. */
  readonly entryClass: new () => Entry;
  /** The names of the counts in the report; those that no step creates are 0. */
  readonly counts: readonly string[];
  /** Every fault of meaning. Only entries whose structure is sound are handed over. */
  check(entries: readonly PlacedEntry<Entry>[], references: FileReferences): Fault[];
  /**
   * The steps of a file without faults; steps of all parts are sorted by `at`, and keep this order where
   * that is equal. `ids` answers when a step runs, not yet while planning.
   * @param timeZone of the programme, by whose clocks local times are told
   */
  plan(entries: readonly PlacedEntry<Entry>[], ids: FileIds, timeZone: string): FileStep[];
}

/** The parts that subjects have registered; a part nobody registered is counted and left out. */
@Injectable()
export class ProgrammeFileParts {
  private readonly parts = new Map<string, ProgrammeFilePart>();

  /** @throws Error when the key is taken: a programming fault */
  register<Entry extends object>(part: ProgrammeFilePart<Entry>): void {
    if (this.parts.has(part.key)) throw new Error(`The part "${part.key}" of the programme file is taken.`);
    this.parts.set(part.key, part);
  }

  /** The part for a property of the file. */
  find(key: string): ProgrammeFilePart | undefined {
    return this.parts.get(key);
  }
}
