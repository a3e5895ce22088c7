import { Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { TimeField } from '../../../../components/forms/time-field.js';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { NotificationPreferences } from '../../../../lib/api/schema-types.js';
import { showFaults } from '../../../../lib/api/show-faults.js';
import { useSavePreferences } from '../../api/preferences.js';
import { DeliveryWords } from './delivery-words.js';
import { KindTable } from './kind-table.js';
import { changesFrom, type PreferencesValues, timeZonesWith, valuesOf } from './preferences-values.js';

/** How the reader wants to hear of things, saved as a whole. */
export function PreferencesForm({ preferences }: { preferences: NotificationPreferences }) {
  const { t } = useTranslation(['notifications', 'app']);
  const save = useSavePreferences();
  const form = useForm<PreferencesValues>({ initialValues: valuesOf(preferences) });
  const submit = form.onSubmit((values) =>
    save.mutate(changesFrom(preferences, values), {
      onSuccess: () => form.resetDirty(),
      onError: (error) => showFaults(form, error),
    }),
  );
  const isSaved = save.isSuccess && !form.isDirty();
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SectionCard title={t('preferences.perKind')}>
          <KindTable
            kinds={preferences.kinds}
            chosen={form.values.deliveries}
            onChoose={(kind, delivery) => form.setFieldValue(`deliveries.${kind}`, delivery)}
          />
          <DeliveryWords />
        </SectionCard>
        <SectionCard title={t('preferences.digest')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TimeField
              label={t('preferences.digestTime')}
              description={t('preferences.digestTimeDetail')}
              {...form.getInputProps('digestTime')}
            />
            <Select
              label={t('preferences.timeZone')}
              description={t('preferences.timeZoneDetail')}
              searchable
              allowDeselect={false}
              data={timeZonesWith(form.values.timeZone)}
              {...form.getInputProps('timeZone')}
            />
          </SimpleGrid>
        </SectionCard>
        <FailureNotice error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('app:action.save')}
          </Button>
          <Text role="status" fw={600}>
            {isSaved ? t('preferences.saved') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
