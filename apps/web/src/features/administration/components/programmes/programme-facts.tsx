import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { PartForm } from './part-form.js';
import { useSaveProgramme } from './use-save-programme.js';

interface FactsValues {
  name: string;
  theme: string;
  goal: string;
  startsOn: string | null;
  endsOn: string | null;
}

/** What the programme is about, and when it runs. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const { t } = useTranslation(['administration', 'app']);
  const { save, ...saving } = useSaveProgramme<FactsValues>(programme);
  const missing = isNotEmpty(t('app:required'));
  const { name, theme, goal, startsOn, endsOn } = programme;
  const form = useForm<FactsValues>({
    initialValues: { name, theme, goal, startsOn, endsOn },
    validate: { name: missing, theme: missing, goal: missing, startsOn: missing, endsOn: missing },
  });
  const submit = form.onSubmit(({ startsOn: first, endsOn: last, ...words }) =>
    save({ ...words, startsOn: first ?? startsOn, endsOn: last ?? endsOn }, form),
  );
  return (
    <SectionCard title={t('programmes.facts')}>
      <PartForm {...saving} dirty={form.isDirty()} onSubmit={submit} onUndo={form.reset}>
        <TextInput label={t('programmes.name')} required {...form.getInputProps('name')} />
        <TextInput label={t('programmes.theme')} required {...form.getInputProps('theme')} />
        <Textarea label={t('programmes.goal')} required minRows={2} {...form.getInputProps('goal')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField label={t('programmes.startsOn')} required {...form.getInputProps('startsOn')} />
          <DateField label={t('programmes.endsOn')} required {...form.getInputProps('endsOn')} />
        </SimpleGrid>
      </PartForm>
    </SectionCard>
  );
}
