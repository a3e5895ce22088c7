import fc from 'fast-check';
import { type Choice, choices, chosen } from './acts.js';
import { take, type Taken } from './model.js';
import type { Act, World } from './world.js';

/** What stands for a proposal: it takes what the model took, and fails where it comes to something else. */
export interface Compared {
  compare(act: Act, before: World, taken: Taken): Promise<void> | void;
}

/** How far the model has come, and by what. */
export class Course {
  readonly acts: Act[] = [];

  constructor(public world: World) {}

  /** Takes the acts of a sequence, one after the other. @throws Error that tells every act, with the difference */
  async run(sequence: Sequence, compared: Compared): Promise<void> {
    try {
      await fc.asyncModelRun(() => ({ model: this, real: compared }), sequence);
    } catch (fault) {
      throw new Error(
        `These acts lead to a difference:\n${this.acts.map((act) => JSON.stringify(act)).join('\n')}`,
        {
          cause: fault,
        },
      );
    }
  }
}

/** Tries one act on the model and on what is compared to it. */
class TryAct implements fc.AsyncCommand<Course, Compared> {
  constructor(private readonly choice: Choice) {}

  check(): boolean {
    return true;
  }

  async run(course: Course, compared: Compared): Promise<void> {
    const before = course.world;
    const act = chosen(this.choice, before);
    course.acts.push(act);
    const taken = take(before, act);
    course.world = taken.after;
    await compared.compare(act, before, taken);
  }

  /** What was drawn; the act that it came to depends on what went before, and the error tells it. */
  toString(): string {
    return 'act' in this.choice
      ? JSON.stringify(this.choice.act)
      : `${this.choice.among.name} ${this.choice.pick}`;
  }
}

type Sequence = Iterable<fc.AsyncCommand<Course, Compared>>;

/** Up to forty acts, one after the other. */
export const sequences = fc.commands([choices.map((choice) => new TryAct(choice))], {
  maxCommands: 40,
  size: 'max',
});

/**
 * Every run tries other sequences; a failure tells its seed, and `MODEL_SEED` repeats it.
 * @param numRuns how many sequences
 */
export function parameters(numRuns: number): fc.Parameters<unknown> {
  const { MODEL_SEED } = process.env;
  return { numRuns, ...(MODEL_SEED !== undefined && { seed: Number(MODEL_SEED) }) };
}
