import { isSignedInAs } from '../../../lib/session/current-session.js';
import { createProposal } from '../api/create-proposal.js';
import { findNotedIdea } from '../api/find-noted-idea.js';
import { shareNotedIdea } from '../api/share-noted-idea.js';
import { outcomeOfFailure, type NotedIdea, type Outcome } from './outcome.js';
import type { WaitingIdea } from './waiting-idea.js';

/** How long an answer may take before the connection counts as lost, in milliseconds. */
const patience = 30_000;

/**
 * How long we rely on the server knowing a key, in milliseconds: well within the 24 hours for which it does.
 * Source: the HTTP interface, `Idempotency-Key`.
 */
export const keyIsKnownFor = 20 * 3_600_000;

/** Takes the next step with an idea: notes it, or shares what is noted. Only as its author. */
export async function deliver(idea: WaitingIdea, now: number): Promise<Outcome> {
  try {
    if (!(await isSignedInAs(idea.personId, AbortSignal.timeout(patience)))) return { kind: 'signed_out' };
    if (idea.proposalId !== null) return await share({ id: idea.proposalId, title: idea.idea.title });
    const proposal = await note(idea, now);
    return { kind: idea.share ? 'noted' : 'delivered', proposal };
  } catch (error) {
    return outcomeOfFailure(error);
  }
}

/** Notes an idea, which an earlier attempt whose answer was lost long ago may have done already. */
async function note(idea: WaitingIdea, now: number): Promise<NotedIdea> {
  const signal = AbortSignal.timeout(patience);
  const keyIsKnown = idea.firstSentAt === null || now - idea.firstSentAt < keyIsKnownFor;
  const before = keyIsKnown ? undefined : await findNotedIdea(idea, signal);
  return before ?? createProposal(idea.idea, idea.key, signal);
}

/** The idea is safe by now: what keeps it from being shared is told with it, and keeps nothing waiting. */
async function share(proposal: NotedIdea): Promise<Outcome> {
  try {
    return { kind: 'delivered', proposal: await shareNotedIdea(proposal.id, AbortSignal.timeout(patience)) };
  } catch (error) {
    const outcome = outcomeOfFailure(error);
    return outcome.kind === 'refused' ? { ...outcome, kind: 'unshared', proposal } : outcome;
  }
}
