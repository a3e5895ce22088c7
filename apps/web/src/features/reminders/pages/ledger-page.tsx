import { SegmentedControl, Text } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { LoadMore } from '../../../components/states/load-more.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { ReminderState } from '../../../lib/api/schema-types.js';
import { useReminders } from '../api/list-reminders.js';
import { ChosenProgramme } from '../components/chosen-programme.js';
import { ReminderTable } from '../components/ledger/reminder-table.js';

const states: readonly ReminderState[] = ['sent', 'planned', 'dropped'];

/** What will be sent, was sent, or was dropped and why: of everybody for the programme office, else one's own. */
export function LedgerPage() {
  const { t } = useTranslation('reminders');
  return (
    <ChosenProgramme title={t('ledger.title')} detail={t('ledger.detail')}>
      {({ programmeId, runsIt }) => (
        <SectionCard title={t(runsIt ? 'ledger.ofEverybody' : 'ledger.ofMyself')}>
          {runsIt ? null : (
            <Text c="dimmed" mb="sm">
              {t('ledger.ofMyselfDetail')}
            </Text>
          )}
          <Ledger programmeId={programmeId} />
        </SectionCard>
      )}
    </ChosenProgramme>
  );
}

function Ledger({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('reminders');
  const [address, setAddress] = useSearchParams();
  const state = [...states, 'all' as const].find((known) => known === address.get('state')) ?? 'sent';
  const show = (choice: string): void =>
    setAddress(choice === 'sent' ? {} : { state: choice }, { replace: true, preventScrollReset: true });
  const pages = useReminders({ programmeId, ...(state === 'all' ? {} : { state }) });
  return (
    <>
      <SegmentedControl
        mb="sm"
        aria-label={t('ledger.filter')}
        value={state}
        onChange={show}
        data={[
          ...states.map((value) => ({ value, label: t(`ledger.state.${value}`) })),
          { value: 'all', label: t('ledger.all') },
        ]}
      />
      <QueryView query={pages} skeleton={[84, 84, 84]}>
        {(data) => {
          const reminders = data.pages.flatMap(({ items }) => items);
          if (reminders.length === 0) {
            return (
              <EmptyState icon={IconMailCheck} title={t('ledger.none')} detail={t('ledger.noneDetail')} />
            );
          }
          return (
            <>
              <ReminderTable reminders={reminders} />
              <LoadMore {...pages} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}
