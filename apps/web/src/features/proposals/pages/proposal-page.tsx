import { Anchor, Button, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { Proposal } from '../../../lib/api/schema-types.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { useProposal } from '../api/reading/get-proposal.js';
import { AttachmentsCard } from '../components/attachments/attachments-card.js';
import { ProposalTabs } from '../components/overview/proposal-tabs.js';
import { FollowButton } from '../components/readers/follow-button.js';
import { FollowersCard } from '../components/readers/followers-card.js';
import { RecognitionsCard } from '../components/readers/recognitions-card.js';
import { VerdictsCard } from '../components/reviews/verdicts-card.js';
import { ProposalNow } from '../components/workflow/proposal-now.js';
import classes from './proposal-page.module.css';

interface ProposalPageProps {
  /** What stands beside it about the meetings in which a proposal was spoken of. */
  meetings: (proposal: Proposal) => ReactNode;
}

/** One proposal: where it is on its road, its text, who says what about it, and everything that happened. */
export function ProposalPage({ meetings }: ProposalPageProps) {
  const { id = '' } = useParams();
  const proposal = useProposal(id);
  return (
    <QueryView query={proposal} skeleton={[72, 200, 420]}>
      {(data) => <ProposalWhole key={data.id} proposal={data} meetings={meetings(data)} />}
    </QueryView>
  );
}

function ProposalWhole({ proposal, meetings }: { proposal: Proposal; meetings: ReactNode }) {
  const { t } = useTranslation('proposals');
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            steps={[{ title: t('title'), to: '/proposals' }]}
            here={proposal.reference ?? t('page.noReference')}
          />
        }
        title={proposal.title}
        below={<Origin proposal={proposal} />}
        actions={
          <span className={classes.acts}>
            <Button
              variant="subtle"
              mr="xs"
              visibleFrom="sm"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('page.print')}
            </Button>
            <FollowButton proposal={proposal} />
          </span>
        }
      />
      <Stack gap="md">
        <ProposalNow proposal={proposal} />
        <div className={classes.columns}>
          <ProposalTabs proposal={proposal} />
          <Stack gap="md" className={classes.side}>
            <div className={classes.verdicts}>
              <VerdictsCard proposal={proposal} />
            </div>
            <Stack gap="md" className={classes.others}>
              <RecognitionsCard proposal={proposal} />
              <AttachmentsCard proposal={proposal} />
              {meetings}
              <FollowersCard proposalId={proposal.id} />
            </Stack>
          </Stack>
        </div>
      </Stack>
    </>
  );
}

function Origin({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const language = useLanguage();
  const { authors, chainStepTitle, recommendationTitle, mergedFrom } = proposal;
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  const parts = [names.format(authors.map(({ name }) => name)), chainStepTitle, recommendationTitle];
  return (
    <>
      {parts.filter(Boolean).join(' · ')}
      {mergedFrom.length === 0 ? null : (
        <div>
          {t('page.mergedFrom')}{' '}
          {mergedFrom.map(({ id, title }, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <Anchor component={Link} to={`/proposals/${id}`} underline="always">
                {title}
              </Anchor>
            </span>
          ))}
        </div>
      )}
    </>
  );
}
