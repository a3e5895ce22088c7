import { useParams } from 'react-router';
import { QueryView } from '../../../components/states/query-view.js';
import { isNotFound } from '../../../lib/api/api-problem.js';
import { useProposal } from '../api/reading/get-proposal.js';
import { ClosedText } from '../components/editing/closed-text.js';
import { SoleEditor } from '../components/editing/sole-editor.js';

/** The text of a proposal, to be changed by its authors while that is possible. */
export function EditProposalPage() {
  const { id = '' } = useParams();
  const proposal = useProposal(id);
  if (isNotFound(proposal.error)) return <ClosedText proposalId={id} why="gone" />;
  return (
    <QueryView query={proposal} skeleton={[72, 420]}>
      {(data) =>
        data.permissions.includes('write') ? (
          <SoleEditor key={`${data.id} ${data.state}`} proposal={data} />
        ) : (
          <ClosedText proposalId={data.id} why="closed" />
        )
      }
    </QueryView>
  );
}
