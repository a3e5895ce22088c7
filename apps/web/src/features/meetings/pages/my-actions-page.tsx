import { Stack } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../../components/layout/breadcrumbs.js';
import lined from '../../../components/layout/lined-list.module.css';
import { PageHeader } from '../../../components/layout/page-header.js';
import { SectionCard } from '../../../components/layout/section-card.js';
import { EmptyState } from '../../../components/states/empty-state.js';
import { QueryView } from '../../../components/states/query-view.js';
import type { ActionStatus, MeetingOutcome } from '../../../lib/api/schema-types.js';
import { useActions } from '../api/reading/list-actions.js';
import { OutcomeRow } from '../components/outcomes/outcome-row.js';

const parts: readonly ActionStatus[] = ['overdue', 'open', 'done'];

/** The actions that meetings gave to the reader: what is late first, ticked off in one tap. */
export function MyActionsPage() {
  const { t } = useTranslation('meetings');
  const actions = useActions({ owner: 'me' });
  return (
    <>
      <PageHeader
        above={<Breadcrumbs steps={[{ title: t('title'), to: '/meetings' }]} />}
        title={t('actions.title')}
      />
      <QueryView query={actions} skeleton={[160, 160]}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconChecklist} title={t('actions.none')} detail={t('actions.noneDetail')} />
          ) : (
            <Stack gap="md">
              {parts.map((status) => (
                <ActionsWith key={status} status={status} actions={all} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

function ActionsWith({ status, actions }: { status: ActionStatus; actions: MeetingOutcome[] }) {
  const { t } = useTranslation('meetings');
  const shown = actions.filter((action) => action.status === status);
  if (shown.length === 0) return null;
  return (
    <SectionCard
      title={t(`actions.part.${status}`, { count: shown.length })}
      emphasis={status === 'overdue' ? 'asked' : 'none'}
    >
      <ul className={lined.list}>
        {shown.map((outcome) => (
          <OutcomeRow key={outcome.id} outcome={outcome} tellsMeeting />
        ))}
      </ul>
    </SectionCard>
  );
}
