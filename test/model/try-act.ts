import fc from 'fast-check';
import { type Choice, choices, chosen } from './acts.js';
import { take, type Taken } from './model.js';
import type { Act, World } from './world.js';

/** What stands for a proposal: it takes what the model took, and fails where it comes to something else. */
export interface Compared {
  compare(act: Act, before: World, taken: Taken): Promise<void> | void;
}

/** The world of the model, as the acts so far have made it. */
export interface Course {
  world: World;
}

/** Tries one act on the model and on what is compared to it. */
class TryAct implements fc.AsyncCommand<Course, Compared> {
  private act: Act | undefined;

  constructor(private readonly choice: Choice) {}

  check(): boolean {
    return true;
  }

  async run(course: Course, compared: Compared): Promise<void> {
    const before = course.world;
    this.act = chosen(this.choice, before);
    const taken = take(before, this.act);
    course.world = taken.after;
    await compared.compare(this.act, before, taken);
  }

  toString(): string {
    return JSON.stringify(this.act ?? this.choice);
  }
}

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
