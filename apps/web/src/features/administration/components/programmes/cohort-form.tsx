import { Stack, Text, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { announce } from '../../../../lib/announce.js';
import { isStale } from '../../../../lib/api/api-problem.js';
import type { Cohort } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreateCohort } from '../../api/programmes/create-cohort.js';
import { useUpdateCohort } from '../../api/programmes/update-cohort.js';

interface CohortValues {
  name: string;
  startsOn: string | null;
  endsOn: string | null;
}

interface CohortFormProps {
  programmeId: string;
  /** The cohort to change; a new one when left out. */
  cohort: Cohort | undefined;
  onReload: () => void;
  onClose: () => void;
}

/** Adds a cohort to a programme, or changes its name and period. */
export function CohortForm({ programmeId, cohort, onReload, onClose }: CohortFormProps) {
  const { t } = useTranslation(['administration', 'app']);
  const create = useCreateCohort();
  const update = useUpdateCohort();
  const missing = isNotEmpty(t('app:required'));
  const form = useForm<CohortValues>({
    initialValues: {
      name: cohort?.name ?? '',
      startsOn: cohort?.startsOn ?? null,
      endsOn: cohort?.endsOn ?? null,
    },
    validate: { name: missing, startsOn: missing, endsOn: missing },
  });
  const save = ({ name, startsOn, endsOn }: CohortValues): void => {
    if (startsOn === null || endsOn === null) return;
    const body = { name, startsOn, endsOn };
    const outcome = {
      onSuccess: () => {
        announce(t('cohorts.saved', { name }));
        onClose();
      },
      onError: (error: Error) => showFaults(form, error),
    };
    if (cohort === undefined) create.mutate({ programmeId, ...body }, outcome);
    else update.mutate({ id: cohort.id, version: cohort.version, changes: body }, outcome);
  };
  const error = create.error ?? update.error;
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        {cohort === undefined ? null : <Text c="dimmed">{t('cohorts.replanned')}</Text>}
        <TextInput label={t('cohorts.name')} required data-autofocus {...form.getInputProps('name')} />
        <DateField label={t('cohorts.startsOn')} required {...form.getInputProps('startsOn')} />
        <DateField label={t('cohorts.endsOn')} required {...form.getInputProps('endsOn')} />
        <FailureNotice error={error} onReload={isStale(error) ? onReload : undefined} />
        <FormActions pending={create.isPending || update.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
