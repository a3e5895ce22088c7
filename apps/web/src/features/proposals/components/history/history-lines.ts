import type { ProposalTransition } from '../../../../lib/api/schema-types.js';

/** A line of the history as it is read: saved texts that follow each other are one. */
export interface HistoryLine extends ProposalTransition {
  /** The version that the first of them made; the same as `revision` for a line that stands alone. */
  firstRevision: number;
}

/** Every line, newest first; an author who went on writing gives one line, for a text saves itself at every pause. */
export function historyLines(transitions: readonly ProposalTransition[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const transition of transitions) {
    const last = lines.at(-1);
    if (last !== undefined && goesOn(last, transition)) {
      lines[lines.length - 1] = { ...transition, firstRevision: last.firstRevision };
    } else {
      lines.push({ ...transition, firstRevision: transition.revision });
    }
  }
  return lines.reverse();
}

function goesOn(last: HistoryLine, { action, actor }: ProposalTransition): boolean {
  return action === 'revise' && last.action === 'revise' && actor?.id === last.actor?.id;
}
