import type { Sentence } from '@app/workflow';

/** Who speaks in a step of a method. */
export const speakers = ['everyone', 'owner', 'group', 'facilitator', 'nobody'] as const;
export type Speaker = (typeof speakers)[number];

/** One step of a method: how long, who speaks, and what happens. */
export interface MethodStep {
  readonly title: Sentence;
  readonly minutes: number;
  readonly speaker: Speaker;
  readonly instruction: Sentence;
}

/** A way to work on a case together, step by step. */
export interface Method {
  readonly key: string;
  readonly title: Sentence;
  /** For which kind of question it is made. */
  readonly suits: Sentence;
  readonly steps: readonly MethodStep[];
}
