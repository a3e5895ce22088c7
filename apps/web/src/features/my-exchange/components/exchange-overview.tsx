import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExchangeStateBadge } from '../../../components/badges/exchange-state-badge.js';
import { standingOf } from '../../../components/badges/milestone-standing.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { PeriodLine } from '../../../components/dates/period-line.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Exchange, ExchangeSummary } from '../../../lib/api/schema-types.js';
import { todayIn } from '../../../lib/dates/today.js';
import { MilestoneList } from '../../exchanges/components/milestones/milestone-list.js';
import { NextMeetingCard } from '../../meetings/components/cards/next-meeting-card.js';
import { SignatureList } from '../../exchanges/components/agreement/signature-list.js';
import { AskedNow } from './asked-now.js';
import { ClosingReflection } from './closing-reflection.js';
import classes from './exchange-overview.module.css';
import { LearningQuestions } from './learning-questions.js';
import { OwnProposals } from './own-proposals.js';
import { useGreeting } from './use-greeting.js';

interface ExchangeOverviewProps {
  exchange: Exchange;
  /** The candidate's other exchanges, for switching. */
  others: ExchangeSummary[];
  onReload: () => void;
}

/** A candidate's exchange on one page, what is asked now first. */
export function ExchangeOverview({ exchange, others, onReload }: ExchangeOverviewProps) {
  const { greeting, where } = useGreeting(exchange);
  const underWay = ['proposed', 'agreed', 'active'].includes(exchange.state);
  return (
    <>
      <PageHeader title={greeting} below={where} actions={<ExchangeStateBadge exchange={exchange} />} />
      <Stack gap="md">
        {underWay ? <AskedNow exchange={exchange} /> : null}
        <PeriodCard exchange={exchange} />
        <div className={classes.columns}>
          <div className={classes.own}>
            <Stack gap="md">
              <NextMeetingCard cohortId={exchange.cohortId} />
              <OwnProposals personId={exchange.candidate.id} cohortId={exchange.cohortId} />
            </Stack>
          </div>
          <div className={classes.milestones}>
            <MilestonesCard exchange={exchange} />
          </div>
          <Stack gap="md" className={classes.others}>
            <LearningQuestions exchange={exchange} onReload={onReload} />
            <SignaturesCard exchange={exchange} />
            <OtherExchanges others={others} />
          </Stack>
        </div>
        <ClosingReflection exchange={exchange} onReload={onReload} />
      </Stack>
    </>
  );
}

function PeriodCard({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation(['my-exchange', 'app']);
  const { day, days } = exchange.period;
  return (
    <SectionCard
      title={t('period')}
      aside={
        <Text c="dimmed">
          {day === null ? t('app:period.days', { count: days }) : t('app:period.dayOf', { day, days })}
        </Text>
      }
    >
      <PeriodLine
        startsOn={exchange.startsOn}
        endsOn={exchange.endsOn}
        today={todayIn(exchange)}
        points={exchange.milestones.map((milestone) => ({
          id: milestone.id,
          title: milestone.title,
          on: milestone.dueOn,
          standing: standingOf(milestone),
        }))}
      />
    </SectionCard>
  );
}

function MilestonesCard({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation(['my-exchange', 'milestones']);
  const counting = exchange.milestones.filter((milestone) => milestone.status !== 'waived');
  const done = counting.filter((milestone) => milestone.status === 'done').length;
  return (
    <SectionCard
      title={t('milestones')}
      aside={<Text c="dimmed">{t('milestones:progress', { done, total: counting.length })}</Text>}
    >
      <MilestoneList milestones={exchange.milestones} />
    </SectionCard>
  );
}

function SignaturesCard({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('my-exchange');
  return (
    <SectionCard
      title={t('signatures')}
      aside={
        <Anchor component={Link} to={`/exchanges/${exchange.id}`}>
          {t('agreement')}
        </Anchor>
      }
    >
      <SignatureList signatures={exchange.signatures} voided={exchange.voidedSignatures} />
    </SectionCard>
  );
}

function OtherExchanges({ others }: { others: ExchangeSummary[] }) {
  const { t } = useTranslation('my-exchange');
  if (others.length === 0) return null;
  return (
    <SectionCard title={t('others')}>
      <SimpleGrid cols={1} spacing="xs">
        {others.map((other) => (
          <Group key={other.id} justify="space-between">
            <Anchor component={Link} to={`/my-exchange?exchange=${other.id}`}>
              {other.hostOrganisation.name}
            </Anchor>
            <ExchangeStateBadge exchange={other} />
          </Group>
        ))}
      </SimpleGrid>
    </SectionCard>
  );
}
