import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { ProposalSummary } from '../../../lib/api/schema-types.js';
import type { WaitingIdea } from '../outbox/waiting-idea.js';

const oneDay = 24 * 3_600_000;

/**
 * The proposal that an idea became, found by its first text: for when the server has forgotten under which key it
 * was sent. Looks a day further back than it was sent, for clocks that differ.
 */
export async function findNotedIdea(
  { idea, personId, firstSentAt }: WaitingIdea,
  signal: AbortSignal,
): Promise<ProposalSummary | undefined> {
  const since = new Date((firstSentAt ?? 0) - oneDay).toISOString();
  const query = { cohortId: idea.cohortId, authorId: personId };
  const own = await everyPage((page) =>
    bodyOf(api.GET('/proposals', { params: { query: { ...query, ...page } }, signal })),
  );
  for (const proposal of own.filter(({ changedAt }) => changedAt >= since)) {
    const first = await firstRevision(proposal.id, signal);
    const sameText = first?.title === idea.title.trim() && first.problem === (idea.problem ?? '').trim();
    if (sameText && first.author.id === personId && first.at >= since) return proposal;
  }
  return undefined;
}

async function firstRevision(id: string, signal: AbortSignal) {
  const revisions = await everyPage((page) =>
    bodyOf(api.GET('/proposals/{id}/revisions', { params: { path: { id }, query: page }, signal })),
  );
  return revisions.find(({ number }) => number === 1);
}
