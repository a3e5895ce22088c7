import { api, bodyOf, idempotencyKey, ifMatch } from '../../../../lib/api/client.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from '../deciding/use-proposal-command.js';

const declareHarmless = ({ id, version }: Pick<Proposal, 'id' | 'version'>, key: string): Promise<Proposal> =>
  bodyOf(
    api.POST('/proposals/{id}/harmless-declarations', {
      params: { path: { id }, header: { ...idempotencyKey(key), ...ifMatch(version) } },
    }),
  );

/** Declares that whatever looks like client data in the text is harmless. */
export const useDeclareHarmless = () => useProposalCommand(declareHarmless);
