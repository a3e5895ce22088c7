import { Button, Stack, Text } from '@mantine/core';
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/states/empty-state.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { QueryView } from '../../../components/states/query-view.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { ExchangeSummary } from '../../../lib/api/schema-types.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { hasRole } from '../../../lib/session/scope.js';
import { useChosenCohort } from '../../../lib/session/use-chosen-cohort.js';
import { useExchanges } from '../api/list-exchanges.js';
import { ChainsCard } from '../components/chains/chains-card.js';
import { ExchangeFilters } from '../components/listing/exchange-filters.js';
import { ExchangeTable } from '../components/listing/exchange-table.js';
import { mentions, useExchangeFilter } from '../components/listing/use-exchange-filter.js';

/** Who sits where in a cohort: the chains between organisations as a picture, and the exchanges as a list. */
export function ExchangesPage() {
  const { t } = useTranslation('exchanges');
  const { cohort } = useChosenCohort();
  const exchanges = useExchanges(cohort === undefined ? {} : { cohortId: cohort.id });
  return (
    <>
      <PageHeader
        above={cohort === undefined ? undefined : `${cohort.programmeName}, ${cohort.name}`}
        title={t('title')}
        actions={<NewExchangeButton />}
      />
      <QueryView query={exchanges} skeleton={[460, 320]}>
        {(all) =>
          all.length === 0 ? (
            <SectionCard title={t('list')}>
              <EmptyState icon={IconArrowsExchange} title={t('none.title')} detail={t('none.detail')} />
            </SectionCard>
          ) : (
            <Stack gap="md">
              {cohort === undefined ? null : <ChainsCard cohortId={cohort.id} />}
              <ExchangeList all={all} />
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

function NewExchangeButton() {
  const { t } = useTranslation('exchanges');
  if (!hasRole(useCurrentSession(), 'programme_office')) return null;
  return (
    <Button component={Link} to="/exchanges/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('new.open')}
    </Button>
  );
}

function ExchangeList({ all }: { all: ExchangeSummary[] }) {
  const { t } = useTranslation('exchanges');
  const { filter, narrow, clear } = useExchangeFilter();
  const shown = all.filter(
    (exchange) =>
      (filter.state === null || exchange.state === filter.state) &&
      (filter.organisationId === null ||
        [exchange.homeOrganisation.id, exchange.hostOrganisation.id].includes(filter.organisationId)) &&
      mentions(exchange, filter.text),
  );
  return (
    <SectionCard
      title={t('list')}
      aside={
        <Text c="dimmed" role="status">
          {t('shown', { count: all.length, shown: shown.length })}
        </Text>
      }
    >
      <ExchangeFilters exchanges={all} filter={filter} onNarrow={narrow} />
      {shown.length === 0 ? (
        <EmptyState icon={IconArrowsExchange} title={t('noneFound.title')} detail={t('noneFound.detail')}>
          <Button variant="default" onClick={clear}>
            {t('noneFound.clear')}
          </Button>
        </EmptyState>
      ) : (
        <ExchangeTable exchanges={shown} />
      )}
    </SectionCard>
  );
}
