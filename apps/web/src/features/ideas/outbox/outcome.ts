import { ApiProblem, isSignedOut, isUnreachable } from '../../../lib/api/api-problem.js';
import type { Refusal } from './waiting-idea.js';

/** A proposal that an idea became. */
export interface NotedIdea {
  id: string;
  title: string;
}

/** What came of sending an idea. */
export type Outcome =
  /** The server has it, and it is shared if that was asked. */
  | { kind: 'delivered'; proposal: NotedIdea }
  /** The server has it, and does not share it. */
  | { kind: 'unshared'; proposal: NotedIdea; refusal: Refusal }
  /** The server has it; sharing it comes next. */
  | { kind: 'noted'; proposal: NotedIdea }
  /** Nothing came of it, or nobody knows: trying again is safe. */
  | { kind: 'unreachable' }
  /** Its author is not signed in in this browser. */
  | { kind: 'signed_out' }
  /** The server will never take it as it is. */
  | { kind: 'refused'; refusal: Refusal };

/** Answers that may be others in a moment: a server that starts, is busy, or was changed at the same time. */
const passing = [408, 412, 425, 429];

/**
 * What it means that sending failed. What did not come from our own server (the page of a proxy, or of a hotspot
 * that wants to be signed in to) says nothing about the idea.
 */
export function outcomeOfFailure(error: unknown): Outcome {
  if (isSignedOut(error)) return { kind: 'signed_out' };
  if (isUnreachable(error)) return { kind: 'unreachable' };
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status >= 500 || passing.includes(error.status)) return { kind: 'unreachable' };
  // `csrf.invalid`: somebody signed in in another tab since we looked who it is.
  if (error.code === 'csrf.invalid') return { kind: 'unreachable' };
  return { kind: 'refused', refusal: refusalOf(error) };
}

function refusalOf(problem: ApiProblem): Refusal {
  const details = [...problem.refusals, ...problem.faults].map(({ detail }) => detail);
  if (details.length === 0 && problem.message !== problem.title) details.push(problem.message);
  return { title: problem.title, details: [...new Set(details)] };
}
