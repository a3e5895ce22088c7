import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import lined from '../../../../components/layout/lined-list.module.css';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useAddAgendaItem } from '../../api/planning/add-agenda-item.js';
import { useBacklog } from '../../api/reading/list-backlog.js';
import classes from './agenda.module.css';

interface BacklogDialogProps {
  meeting: Meeting;
  opened: boolean;
  onClose: () => void;
}

/** The subjects that wait for a meeting of the cohort, to be put on the agenda one by one. */
export function BacklogDialog({ meeting, opened, onClose }: BacklogDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('agenda.backlog')}>
      {opened ? <Backlog meeting={meeting} /> : null}
    </Dialog>
  );
}

function Backlog({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const backlog = useBacklog(meeting.cohortId);
  const add = useAddAgendaItem();
  return (
    <QueryView query={backlog} skeleton={[120]}>
      {(items) => (
        <>
          {items.length === 0 ? <Text c="dimmed">{t('agenda.backlogEmpty')}</Text> : null}
          <ul className={lined.list}>
            {items.map(({ id, title, minutes }) => (
              <li key={id} className={classes.item}>
                <span>{t('agenda.shortMinutes', { count: minutes })}</span>
                <span>{title}</span>
                <Button
                  size="sm"
                  variant="default"
                  aria-label={t('agenda.takeItem', { title })}
                  onClick={() => add.mutate({ meetingId: meeting.id, backlogItemId: id })}
                >
                  {t('agenda.take')}
                </Button>
              </li>
            ))}
          </ul>
          <FailureNotice error={add.error} />
        </>
      )}
    </QueryView>
  );
}
