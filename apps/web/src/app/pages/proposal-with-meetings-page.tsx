import { ProposalMeetingsCard } from '../../features/meetings/components/cards/proposal-meetings-card.js';
import { ProposalPage } from '../../features/proposals/pages/proposal-page.js';

/** A proposal, with the meetings in which it was spoken of; proposals themselves know of no meetings. */
export function ProposalWithMeetingsPage() {
  return <ProposalPage meetings={(proposal) => <ProposalMeetingsCard proposal={proposal} />} />;
}
