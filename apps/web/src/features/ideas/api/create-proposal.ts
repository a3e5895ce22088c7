import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { Proposal } from '../../../lib/api/schema-types.js';

/** A new idea; a title is enough. */
export type NewIdea = components['schemas']['CreateProposal'];

/** Notes an idea; under the same key it is noted once. */
export const createProposal = (idea: NewIdea, key: string, signal?: AbortSignal): Promise<Proposal> =>
  bodyOf(api.POST('/proposals', { params: { header: idempotencyKey(key) }, body: idea, signal }));
