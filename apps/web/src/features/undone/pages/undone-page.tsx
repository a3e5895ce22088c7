import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import type { UndoneState } from '../../../lib/api/schema-types.js';
import { FailedEvents } from '../components/failed-events.js';
import { QueueFailures } from '../components/queue-failures.js';
import { UndeliveredMails } from '../components/undelivered-mails.js';

const states: readonly UndoneState[] = ['given_up', 'trying', 'left'];

/** What could not be done, and what to do about it; for the administrator. */
export function UndonePage() {
  const { t } = useTranslation('undone');
  const [address, setAddress] = useSearchParams();
  const state = states.find((known) => known === address.get('state')) ?? 'given_up';
  const show = (choice: string): void =>
    setAddress(choice === 'given_up' ? {} : { state: choice }, { replace: true, preventScrollReset: true });
  return (
    <>
      <PageHeader title={t('title')} below={t('below')} />
      <SegmentedControl
        mb="md"
        aria-label={t('filter')}
        value={state}
        onChange={show}
        data={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Stack>
        <SectionCard title={t('mails.title')}>
          <Text c="dimmed" mb="md">
            {t('mails.explain')}
          </Text>
          <UndeliveredMails state={state} />
        </SectionCard>
        <SectionCard title={t('events.title')}>
          <Text c="dimmed" mb="md">
            {t('events.explain')}
          </Text>
          <FailedEvents state={state} />
        </SectionCard>
        <SectionCard title={t('jobs.title')}>
          <QueueFailures />
        </SectionCard>
      </Stack>
    </>
  );
}
