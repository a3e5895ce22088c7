import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import { Period } from '../../../components/dates/calendar-time.js';
import { ExchangeStateBadge } from '../../../components/badges/exchange-state-badge.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { useExchange } from '../api/get-exchange.js';
import { AgreementCard } from '../components/agreement/agreement-card.js';
import { AmendmentList } from '../components/amendments/amendment-list.js';
import { ExchangeHistory } from '../components/history/exchange-history.js';
import { ExchangeNow } from '../components/workflow/exchange-now.js';
import { ExchangeReflection } from '../components/reflection/exchange-reflection.js';
import { MilestoneList } from '../components/milestones/milestone-list.js';
import { SignatureList } from '../components/agreement/signature-list.js';
import classes from './exchange-page.module.css';

/** One exchange: where it is, what was agreed and by whom, its milestones and everything that happened. */
export function ExchangePage() {
  const { id = '' } = useParams();
  const exchange = useExchange(id);
  return (
    <QueryView query={exchange} skeleton={[72, 180, 420]}>
      {(data) => <ExchangeWhole exchange={data} />}
    </QueryView>
  );
}

function ExchangeWhole({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('exchanges');
  const { candidate, homeOrganisation, hostOrganisation, startsOn, endsOn } = exchange;
  const seesDetails = exchange.permissions.includes('read_details');
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('title'), to: '/exchanges' }]} />}
        title={candidate.name}
        below={
          <>
            {homeOrganisation.name} → {hostOrganisation.name} · <Period startsOn={startsOn} endsOn={endsOn} />
          </>
        }
        actions={<ExchangeStateBadge exchange={exchange} />}
      />
      <Stack gap="md">
        <ExchangeNow exchange={exchange} />
        {seesDetails ? <Details exchange={exchange} /> : <AgreementCard exchange={exchange} />}
      </Stack>
    </>
  );
}

function Details({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('exchanges');
  return (
    <div className={classes.columns}>
      <Stack gap="md">
        <AgreementCard exchange={exchange} />
        <MilestonesCard exchange={exchange} />
        <ExchangeReflection exchange={exchange} />
      </Stack>
      <Stack gap="md">
        <AmendmentList exchange={exchange} />
        <SectionCard title={t('signatures')}>
          <SignatureList signatures={exchange.signatures} voided={exchange.voidedSignatures} />
        </SectionCard>
        <ExchangeHistory exchangeId={exchange.id} />
      </Stack>
    </div>
  );
}

function MilestonesCard({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation(['exchanges', 'milestones']);
  const counting = exchange.milestones.filter(({ status }) => status !== 'waived');
  const done = counting.filter(({ status }) => status === 'done').length;
  return (
    <SectionCard
      title={t('milestones')}
      aside={<Text c="dimmed">{t('milestones:progress', { done, total: counting.length })}</Text>}
    >
      <MilestoneList milestones={exchange.milestones} />
    </SectionCard>
  );
}
