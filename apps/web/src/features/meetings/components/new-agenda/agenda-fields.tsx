import { Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { Cohort } from '../../../../lib/api/schema-types.js';
import { useMethods } from '../../../methods/api/list-methods.js';
import { useBacklog } from '../../api/reading/list-backlog.js';
import type { PersonChoice } from '../people/people-in.js';
import { minutesBetween } from '../planning/meeting-plan.js';
import { emptyItem, minutesOf, type NewMeetingValues } from '../planning/new-meeting-values.js';
import { BacklogFields } from './backlog-fields.js';
import { ItemFields } from './item-fields.js';

interface AgendaFieldsProps {
  form: UseFormReturnType<NewMeetingValues>;
  cohort: Pick<Cohort, 'id' | 'programmeId'>;
  /** Who can present an item. */
  presenters: PersonChoice[];
  isSeries: boolean;
}

/** The agenda of a new meeting, with its minutes added up. */
export function AgendaFields({ form, cohort, presenters, isSeries }: AgendaFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  const waiting = useBacklog(cohort.id);
  const backlog = waiting.data ?? [];
  const methods = useMethods(cohort.programmeId);
  const { agenda, startTime, endTime, kind } = form.values;
  const length = Math.max(0, minutesBetween(startTime, endTime) || 0);
  const total = minutesOf(form.values, backlog);
  return (
    <Stack gap="md">
      {isSeries ? <Text c="dimmed">{t('agenda.ofSeries')}</Text> : null}
      {agenda.map(({ key }, index) => (
        <ItemFields
          key={key}
          form={form}
          index={index}
          presenters={presenters}
          methods={kind === 'peer_intervision' ? methods.data : undefined}
        />
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('agenda', emptyItem())}
        >
          {t('agenda.add')}
        </Button>
        <Text c={total > length ? 'brick' : 'dimmed'} fw={total > length ? 600 : 400} role="status">
          {t(total > length ? 'agenda.tooLong' : 'agenda.total', { total, length })}
        </Text>
      </Group>
      <FailureNotice error={waiting.error ?? methods.error} />
      <BacklogFields form={form} backlog={backlog} isSeries={isSeries} />
    </Stack>
  );
}
