import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The choice between light, dark and what the device says. */
export function AppearanceChoice() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('person.scheme')}
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme)}
      data={[
        { value: 'light', label: t('person.light') },
        { value: 'dark', label: t('person.dark') },
        { value: 'auto', label: t('person.auto') },
      ]}
    />
  );
}
