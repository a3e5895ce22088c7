import { type Actor, Actors } from '@app/identity';
import { Clock, Context, type Fault, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FileIds } from './file-ids.js';
import { OFFICE, SYSTEM } from './file-references.js';
import type { FileStep } from './programme-file-part.js';
import { refusalFaults } from './refusal-faults.js';

/** A step whose moment is known. */
export interface DatedStep extends FileStep {
  readonly at: Date;
}

/** What a replay needs besides its steps. */
export interface ReplaySetting {
  readonly ids: FileIds;
  /** The key of the person who acts where a step says `OFFICE`. */
  readonly office: string;
  /** Told after every step. */
  readonly onStep: (done: number, total: number) => void;
}

/** What came of a replay. */
export interface ReplayResult {
  /** What every step that was done says it creates, added up. */
  readonly created: Readonly<Record<string, number>>;
  /** What the rules refused, each at the pointer of its step. */
  readonly faults: readonly Fault[];
}

/** Lets people of a file do again what the file tells, by the same rules and at the same moments. */
@Injectable()
export class ProgrammeFileReplay {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly actors: Actors,
  ) {}

  /**
   * Runs the steps in the open transaction, each in a savepoint. After a refusal the rest of that entry is
   * skipped and the others go on, so that every fault is found at once.
   */
  async run(steps: readonly DatedStep[], setting: ReplaySetting): Promise<ReplayResult> {
    const created: Record<string, number> = {};
    const faults: Fault[] = [];
    const stuck = new Set<string>();
    for (const [index, step] of steps.entries()) {
      const refusals = stuck.has(step.entry) ? [] : await this.take(step, setting);
      faults.push(...refusals);
      if (refusals.length > 0) stuck.add(step.entry);
      for (const [name, number] of Object.entries(step.creates))
        created[name] = (created[name] ?? 0) + number;
      setting.onStep(index + 1, steps.length);
    }
    return { created, faults };
  }

  private take(step: DatedStep, setting: ReplaySetting): Promise<readonly Fault[]> {
    return this.clock.at(step.at, async () => {
      const actor = await this.actorOf(step.by, setting);
      if (actor === undefined) return [disabledPerson(step)];
      return this.context.run({ actorId: actor?.personId }, () => this.attempt(step, actor));
    });
  }

  private async attempt(step: DatedStep, actor: Actor | null): Promise<readonly Fault[]> {
    try {
      await this.transaction.attempt(() => step.run(actor));
      return [];
    } catch (refusal) {
      const faults = refusalFaults(refusal, step.pointer);
      if (!faults) throw refusal;
      return faults;
    }
  }

  /** The person as they stood at the moment of the clock, null for the system, undefined when disabled. */
  private async actorOf(by: string, { ids, office }: ReplaySetting): Promise<Actor | null | undefined> {
    if (by === SYSTEM) return null;
    return this.actors.find(ids.person(by === OFFICE ? office : by));
  }
}

function disabledPerson({ pointer, by }: FileStep): Fault {
  return {
    pointer,
    code: 'person_disabled',
    detail: {
      nl: `“${by}” is hier al bekend en kan zich niet meer aanmelden.`,
      en: `“${by}” is already known here and can no longer sign in.`,
    },
  };
}
