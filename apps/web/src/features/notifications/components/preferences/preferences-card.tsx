import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionCard } from '../../../../components/layout/section-card.js';

/** The way to the preferences, from where a person sets what is theirs. */
export function PreferencesCard() {
  const { t } = useTranslation('notifications');
  return (
    <SectionCard title={t('preferences.title')}>
      <Stack align="flex-start">
        <Text c="dimmed">{t('preferences.detail')}</Text>
        <Button component={Link} to="/account/notifications" variant="default">
          {t('preferences.change')}
        </Button>
      </Stack>
    </SectionCard>
  );
}
