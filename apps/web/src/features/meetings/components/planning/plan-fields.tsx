import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { TimeField } from '../../../../components/forms/time-field.js';
import type { PersonChoice } from '../people/people-in.js';
import type { MeetingPlan } from './meeting-plan.js';

/** A form that holds at least the plan of a meeting. */
interface PlanFieldsProps<Values extends MeetingPlan> {
  form: UseFormReturnType<Values>;
  /** Who can lead the meeting. */
  leaders: PersonChoice[];
  /** Whether the day is fixed by the rule of a series. */
  dayIsFixed?: boolean;
}

/** About what, when and where a meeting is, and who leads it. */
export function PlanFields<Values extends MeetingPlan>({
  form,
  leaders,
  dayIsFixed = false,
}: PlanFieldsProps<Values>) {
  const { t } = useTranslation('meeting-planning');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <TextInput label={t('title')} required maxLength={200} {...form.getInputProps('title')} />
      <Select label={t('leader')} required searchable data={leaders} {...form.getInputProps('leaderId')} />
      <DateField
        label={t('day')}
        description={dayIsFixed ? t('dayByRule') : undefined}
        required
        disabled={dayIsFixed}
        {...form.getInputProps('day')}
      />
      <SimpleGrid cols={2}>
        <TimeField label={t('from')} required {...form.getInputProps('startTime')} />
        <TimeField label={t('to')} required {...form.getInputProps('endTime')} />
      </SimpleGrid>
      <TextInput label={t('place')} maxLength={300} {...form.getInputProps('place')} />
      <TextInput
        label={t('videoUrl')}
        type="url"
        placeholder="https://"
        maxLength={1000}
        {...form.getInputProps('videoUrl')}
      />
    </SimpleGrid>
  );
}
