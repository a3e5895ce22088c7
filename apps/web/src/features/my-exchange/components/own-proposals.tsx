import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProposalStateBadge } from '../../../components/badges/proposal-state-badge.js';
import { StateBadge } from '../../../components/badges/state-badge.js';
import { InstantDay } from '../../../components/dates/calendar-time.js';
import lined from '../../../components/layout/lined-list.module.css';
import { SectionCard } from '../../../components/layout/section-card.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { ProposalSummary } from '../../../lib/api/schema-types.js';
import { allProposalsQuery } from '../../proposals/api/reading/list-proposals.js';
import classes from './own-proposals.module.css';

/** How many stand here; the rest is one step away. */
const shown = 5;

interface OwnProposalsProps {
  personId: string;
  cohortId: string;
}

/** The candidate's own ideas and proposals in a cohort, newest first, with where each of them stands. */
export function OwnProposals({ personId, cohortId }: OwnProposalsProps) {
  const { t } = useTranslation('ideas');
  const proposals = useQuery(allProposalsQuery({ authorId: personId, cohortId }));
  const count = proposals.data?.length ?? 0;
  return (
    <SectionCard
      title={t('own.title')}
      aside={
        count <= shown ? null : (
          <Anchor component={Link} to="/proposals?mine">
            {t('own.all', { count })}
          </Anchor>
        )
      }
    >
      <QueryView query={proposals} skeleton={[48, 48]}>
        {(items) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('own.none')}</Text>
          ) : (
            <List proposals={items.slice(0, shown)} />
          )
        }
      </QueryView>
    </SectionCard>
  );
}

function List({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const { t } = useTranslation(['ideas', 'proposals']);
  return (
    <ul className={lined.list}>
      {proposals.map((proposal) => (
        <li key={proposal.id} className={classes.row}>
          <span className={classes.words}>
            <Anchor component={Link} to={`/proposals/${proposal.id}`} fw={600}>
              {proposal.title}
            </Anchor>
            <span className={classes.quiet}>
              {t('own.since')} <InstantDay instant={proposal.stateSince} />
            </span>
          </span>
          <span className={classes.badges}>
            {proposal.awaiting.length === 0 ? null : (
              <StateBadge tone="due">{t('proposals:list.awaits')}</StateBadge>
            )}
            <ProposalStateBadge proposal={proposal} />
          </span>
        </li>
      ))}
    </ul>
  );
}
