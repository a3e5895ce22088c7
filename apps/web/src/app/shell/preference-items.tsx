import { Menu, SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../../lib/i18n/language.js';
import { useLanguage } from '../../lib/i18n/use-language.js';
import classes from './person-menu.module.css';

/** The choice of language within a menu; each is named in itself. */
export function LanguageItems() {
  const { t } = useTranslation('app');
  return (
    <>
      <Menu.Label>{t('person.language')}</Menu.Label>
      <div className={classes.choice}>
        <SegmentedControl
          fullWidth
          aria-label={t('person.language')}
          value={useLanguage()}
          onChange={(language) => void chooseLanguage(language as Language)}
          data={[
            { value: 'nl', label: t('person.dutch') },
            { value: 'en', label: t('person.english') },
          ]}
        />
      </div>
    </>
  );
}

/** The choice between light, dark and what the device says, within a menu. */
export function AppearanceItems() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('person.scheme')}</Menu.Label>
      <div className={classes.choice}>
        <SegmentedControl
          fullWidth
          aria-label={t('person.scheme')}
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
          data={[
            { value: 'light', label: t('person.light') },
            { value: 'dark', label: t('person.dark') },
            { value: 'auto', label: t('person.auto') },
          ]}
        />
      </div>
    </>
  );
}
