import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { useSession } from '../../api/reading/get-session.js';
import { ServerClock } from '../clock/server-clock.js';
import { NotesPanel } from '../notes/notes-panel.js';
import { CaseWords } from '../cases/case-words.js';
import classes from './room.module.css';
import { StepList } from '../steps/step-list.js';
import { StepPanel } from '../steps/step-panel.js';

/** The case on which the group works now, step by step. */
export function RunningCase({ item }: { item: IntervisionCase }) {
  const { t } = useTranslation('intervision');
  const [clock] = useState(() => new ServerClock());
  const session = useSession(item.id, clock);
  return (
    <QueryView query={session} skeleton={[420, 200]}>
      {(data) => (
        <div className={classes.columns}>
          <Stack gap="md">
            <StepPanel item={item} session={data} clock={clock} />
            <NotesPanel item={item} session={data} />
          </Stack>
          <Stack gap="md">
            <SectionCard title={t('step.list')}>
              <StepList steps={data.steps} at={data.step} ownerName={item.owner.name} />
            </SectionCard>
            <SectionCard title={t('case.title', { name: item.owner.name })}>
              <CaseWords item={item} />
            </SectionCard>
          </Stack>
        </div>
      )}
    </QueryView>
  );
}
