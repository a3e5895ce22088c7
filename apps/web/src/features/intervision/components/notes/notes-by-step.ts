import type { IntervisionNote } from '../../../../lib/api/schema-types.js';

/** Notes of one step. */
export interface StepNotes<Note> {
  /** The index of the step. */
  step: number;
  notes: Note[];
}

/** Notes under their steps, the last step first; within a step in the order in which they were written. */
export function notesByStep<Note extends Pick<IntervisionNote, 'step'>>(
  notes: readonly Note[],
): StepNotes<Note>[] {
  const steps = [...new Set(notes.map(({ step }) => step))].sort((one, other) => other - one);
  return steps.map((step) => ({ step, notes: notes.filter((note) => note.step === step) }));
}
