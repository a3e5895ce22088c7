import { Button } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import { useAwaited } from '../api/list-awaited.js';
import { ChosenProgramme } from '../components/chosen-programme.js';
import { AwaitedFilters } from '../components/waiting/awaited-filters.js';
import { thatPass } from '../components/waiting/awaited-search.js';
import { SoonAndLater } from '../components/waiting/soon-and-later.js';
import { useAwaitedSearch } from '../components/waiting/use-awaited-search.js';

/** What waits on whom, in order of its day, each with a nudge. */
export function WaitingPage() {
  const { t } = useTranslation('reminders');
  return (
    <ChosenProgramme title={t('waiting.title')} detail={t('waiting.detail')}>
      {({ programmeId }) => <Waiting programmeId={programmeId} />}
    </ChosenProgramme>
  );
}

function Waiting({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('reminders');
  const { search, narrow } = useAwaitedSearch();
  const awaited = useAwaited(programmeId);
  return (
    <SectionCard title={t('waiting.byDay')}>
      <QueryView query={awaited} skeleton={[64, 84, 84, 84]}>
        {(things) => {
          if (things.length === 0) {
            return (
              <EmptyState icon={IconMoodSmile} title={t('waiting.none')} detail={t('waiting.noneDetail')} />
            );
          }
          const shown = thatPass(things, search);
          return (
            <>
              <AwaitedFilters things={things} search={search} onNarrow={narrow} />
              {shown.length === 0 ? (
                <NoneFound onClear={() => narrow({ organisation: null, person: null })} />
              ) : (
                <SoonAndLater things={shown} readAt={awaited.dataUpdatedAt} />
              )}
            </>
          );
        }}
      </QueryView>
    </SectionCard>
  );
}

function NoneFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('reminders');
  return (
    <EmptyState icon={IconMoodSmile} title={t('waiting.noneFound')} detail={t('waiting.noneFoundDetail')}>
      <Button variant="default" onClick={onClear}>
        {t('waiting.showAll')}
      </Button>
    </EmptyState>
  );
}
