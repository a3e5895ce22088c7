import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { AdoptionCheck, CheckOutcome, Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

interface CheckAnswer {
  proposalId: string;
  check: Pick<AdoptionCheck, 'id' | 'version'>;
  outcome: CheckOutcome;
  note: string;
  declareHarmless?: boolean;
}

const answerCheck = ({ proposalId, check, ...body }: CheckAnswer): Promise<Proposal> =>
  bodyOf(
    api.PATCH('/proposals/{id}/adoption-checks/{checkId}', {
      params: { path: { id: proposalId, checkId: check.id }, header: ifMatch(check.version) },
      body,
    }),
  );

/** Answers whether the change still stands in an organisation. */
export const useAnswerCheck = () => useProposalCommand(answerCheck);
