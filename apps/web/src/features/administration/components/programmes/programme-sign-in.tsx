import { Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { useSecondFactorFigures } from '../../api/programmes/get-second-factor-figures.js';
import { PartForm } from './part-form.js';
import { useSaveProgramme } from './use-save-programme.js';

interface SignInValues {
  settings: { secondFactorRequired: boolean };
}

/** Whether everybody of the programme signs in in two steps, with what that means for them. */
export function ProgrammeSignIn({ programme }: { programme: Programme }) {
  const { t } = useTranslation('administration');
  const { save, ...saving } = useSaveProgramme<SignInValues>(programme);
  const consequences = useConsequences(programme);
  const form = useForm<SignInValues>({
    initialValues: {
      settings: { secondFactorRequired: programme.settings.secondFactorRequired ?? false },
    },
  });
  const submit = form.onSubmit(({ settings }) =>
    save({ settings: { ...programme.settings, ...settings } }, form),
  );
  return (
    <SectionCard title={t('settings.signIn')}>
      <PartForm {...saving} dirty={form.isDirty()} onSubmit={submit} onUndo={form.reset}>
        <Switch
          label={t('settings.secondFactor')}
          description={consequences}
          {...form.getInputProps('settings.secondFactorRequired', { type: 'checkbox' })}
        />
      </PartForm>
    </SectionCard>
  );
}

/** What it means, and for how many people: a number, never who. */
function useConsequences(programme: Programme): string {
  const { t } = useTranslation('administration');
  const { data: figures } = useSecondFactorFigures(programme);
  const meaning = t('settings.secondFactorDetail');
  if (figures === undefined) return meaning;
  if (figures.without === null) return `${meaning} ${t('settings.secondFactorFewPeople')}`;
  return `${meaning} ${t('settings.secondFactorWithout', { count: figures.without, people: figures.people })}`;
}
