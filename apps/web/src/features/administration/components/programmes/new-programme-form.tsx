import { Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import { FormActions } from '../../../../components/forms/form-actions.js';
import { announce } from '../../../../lib/announce.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useCreateProgramme } from '../../api/programmes/create-programme.js';

interface NewProgrammeValues {
  kind: Programme['kind'];
  name: string;
  theme: string;
  goal: string;
  startsOn: string | null;
  endsOn: string | null;
}

/** The zone in which the business lives. Source: the domain, "Calendar arithmetic". */
const timeZone = 'Europe/Amsterdam';

interface NewProgrammeFormProps {
  onCreated: (programme: Programme) => void;
  onClose: () => void;
}

/** Sets up a programme; partners, cohorts and the rest follow on its own page. */
export function NewProgrammeForm({ onCreated, onClose }: NewProgrammeFormProps) {
  const { t } = useTranslation(['administration', 'app', 'domain']);
  const create = useCreateProgramme();
  const missing = isNotEmpty(t('app:required'));
  const form = useForm<NewProgrammeValues>({
    initialValues: { kind: 'trading_places', name: '', theme: '', goal: '', startsOn: null, endsOn: null },
    validate: { name: missing, theme: missing, goal: missing, startsOn: missing, endsOn: missing },
  });
  const save = ({ startsOn, endsOn, ...words }: NewProgrammeValues): void => {
    if (startsOn === null || endsOn === null) return;
    create.mutate(
      { ...words, startsOn, endsOn, timeZone },
      {
        onSuccess: (programme) => {
          announce(t('programmes.created', { name: programme.name }));
          onCreated(programme);
        },
        onError: (error) => showFaults(form, error),
      },
    );
  };
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <Text c="dimmed">{t('programmes.newDetail')}</Text>
        <Select
          label={t('programmes.kind')}
          required
          data={(['trading_places', 'wisselstage'] as const).map((kind) => ({
            value: kind,
            label: t(`domain:programmeKind.${kind}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('programmes.name')} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('programmes.theme')} required {...form.getInputProps('theme')} />
        <Textarea label={t('programmes.goal')} required minRows={2} {...form.getInputProps('goal')} />
        <DateField label={t('programmes.startsOn')} required {...form.getInputProps('startsOn')} />
        <DateField label={t('programmes.endsOn')} required {...form.getInputProps('endsOn')} />
        <FailureNotice error={create.error} />
        <FormActions pending={create.isPending} label={t('programmes.create')} onCancel={onClose} />
      </Stack>
    </form>
  );
}
