import { api, bodyOf, ifMatch } from '../../../lib/api/client.js';
import type { Proposal } from '../../../lib/api/schema-types.js';

/** Shares an idea that was noted with its cohort, unless it is no longer to be shared; repeated, nothing changes. */
export async function shareNotedIdea(id: string, signal: AbortSignal): Promise<Proposal> {
  const proposal = await bodyOf(api.GET('/proposals/{id}', { params: { path: { id } }, signal }));
  if (proposal.isShared || proposal.state !== 'idea') return proposal;
  const params = { path: { id }, header: ifMatch(proposal.version) };
  return bodyOf(api.PATCH('/proposals/{id}', { params, body: { isShared: true }, signal }));
}
