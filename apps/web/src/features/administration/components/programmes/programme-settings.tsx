import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { PartForm } from './part-form.js';
import { useSaveProgramme } from './use-save-programme.js';

interface SettingsValues {
  settings: {
    reviewTermWorkingDays: number;
    /** In whole months. */
    exchangeDuration: number;
    quietHours: [string, string];
    intervisionRetentionWeeks: number;
  };
}

const valuesOf = ({ settings }: Programme): SettingsValues => ({
  settings: {
    reviewTermWorkingDays: settings.reviewTermWorkingDays,
    exchangeDuration: Number(settings.exchangeDuration.replace(/\D/g, '')),
    quietHours: [settings.quietHours[0] ?? '', settings.quietHours[1] ?? ''],
    intervisionRetentionWeeks: settings.intervisionRetentionWeeks ?? 6,
  },
});

/** The terms and hours that the programme keeps. */
export function ProgrammeSettings({ programme }: { programme: Programme }) {
  const { t } = useTranslation('administration');
  const { save, ...saving } = useSaveProgramme<SettingsValues>(programme);
  const form = useForm<SettingsValues>({ initialValues: valuesOf(programme) });
  const submit = form.onSubmit(({ settings }) =>
    save({ settings: { ...settings, exchangeDuration: `P${settings.exchangeDuration}M` } }, form),
  );
  return (
    <SectionCard title={t('settings.title')}>
      <PartForm {...saving} dirty={form.isDirty()} onSubmit={submit} onUndo={form.reset}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <NumberInput
            label={t('settings.exchangeDuration')}
            suffix={` ${t('settings.months')}`}
            min={1}
            max={60}
            allowDecimal={false}
            {...form.getInputProps('settings.exchangeDuration')}
          />
          <NumberInput
            label={t('settings.reviewTerm')}
            suffix={` ${t('settings.workingDays')}`}
            min={1}
            allowDecimal={false}
            {...form.getInputProps('settings.reviewTermWorkingDays')}
          />
          <TextInput
            placeholder="19:00"
            label={t('settings.quietFrom')}
            {...form.getInputProps('settings.quietHours.0')}
          />
          <TextInput
            placeholder="19:00"
            label={t('settings.quietTo')}
            {...form.getInputProps('settings.quietHours.1')}
          />
        </SimpleGrid>
        <NumberInput
          label={t('settings.intervisionRetention')}
          description={t('settings.intervisionRetentionDetail')}
          suffix={` ${t('settings.weeks')}`}
          min={1}
          max={26}
          allowDecimal={false}
          {...form.getInputProps('settings.intervisionRetentionWeeks')}
        />
      </PartForm>
    </SectionCard>
  );
}
