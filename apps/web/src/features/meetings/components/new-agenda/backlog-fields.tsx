import { Checkbox, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaBacklogItem } from '../../../../lib/api/schema-types.js';
import type { NewMeetingValues } from '../planning/new-meeting-values.js';

interface BacklogFieldsProps {
  form: UseFormReturnType<NewMeetingValues>;
  backlog: AgendaBacklogItem[];
  isSeries: boolean;
}

/** The subjects that wait for a meeting of the cohort, to be taken along. */
export function BacklogFields({ form, backlog, isSeries }: BacklogFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  useStillWaiting(form, backlog);
  if (backlog.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('backlog.label')}
      description={t(isSeries ? 'backlog.ofSeries' : 'backlog.detail')}
      {...form.getInputProps('backlogItemIds')}
    >
      <Stack gap="xs" mt="xs">
        {backlog.map(({ id, title, minutes, carriedFrom }) => (
          <Checkbox
            key={id}
            value={id}
            label={t('backlog.item', { title, count: minutes })}
            description={
              carriedFrom === null ? undefined : t('backlog.carriedFrom', { title: carriedFrom.title })
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Lets go of what was chosen, and was meanwhile put on the agenda of another meeting. */
function useStillWaiting(
  { values, setFieldValue }: BacklogFieldsProps['form'],
  backlog: AgendaBacklogItem[],
) {
  const { backlogItemIds } = values;
  useEffect(() => {
    const still = backlogItemIds.filter((chosen) => backlog.some(({ id }) => id === chosen));
    if (still.length < backlogItemIds.length) setFieldValue('backlogItemIds', still);
  }, [backlog, backlogItemIds, setFieldValue]);
}
