import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantDay } from '../../../../components/dates/calendar-time.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useOutcomesOfProposal } from '../../api/reading/list-outcomes-of-proposal.js';

/** The meetings from which a proposal came, or that were about it; nothing where the reader may see none. */
export function ProposalMeetingsCard({ proposal }: { proposal: Pick<Proposal, 'id' | 'title'> }) {
  const { t } = useTranslation('meetings');
  const outcomes = useOutcomesOfProposal(proposal.id).data ?? [];
  if (outcomes.length === 0) return null;
  return (
    <SectionCard title={t('card.ofProposal')}>
      {outcomes.map(({ id, meeting, body }) => (
        <div key={id}>
          <Anchor component={Link} to={`/meetings/${meeting.id}`}>
            {meeting.title}, <InstantDay instant={meeting.startsAt} />
          </Anchor>
          {body === proposal.title ? null : (
            <Text size="sm" c="dimmed">
              {body}
            </Text>
          )}
        </div>
      ))}
    </SectionCard>
  );
}
