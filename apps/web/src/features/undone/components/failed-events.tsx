import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/states/empty-state.js';
import { LoadMore } from '../../../components/states/load-more.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { UndoneState } from '../../../lib/api/schema-types.js';
import { useFailedEvents } from '../api/list-undone.js';
import { type Deciding, DecisionDialog } from './decision-dialog.js';
import { UndoneTable } from './undone-table.js';

/** Events that could not be handled, by the code that a developer knows. */
export function FailedEvents({ state }: { state: UndoneState }) {
  const { t } = useTranslation('undone');
  const events = useFailedEvents(state);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <>
      <QueryView query={events} skeleton={[120]}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <EmptyState icon={IconCircleCheck} title={t('events.none')} detail={t(`noneDetail.${state}`)} />
          ) : (
            <>
              <UndoneTable
                label={t('events.title')}
                items={items}
                titleOf={({ kind }) => kind}
                detailOf={({ subjectId }) => t('events.about', { id: subjectId })}
                onDecide={({ id, kind }, decision) => setDeciding({ id, title: kind, decision })}
              />
              <LoadMore {...events} />
            </>
          );
        }}
      </QueryView>
      {deciding === null ? null : (
        <DecisionDialog list="failed-events" deciding={deciding} onClose={() => setDeciding(null)} />
      )}
    </>
  );
}
