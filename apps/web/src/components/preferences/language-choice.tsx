import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../lib/i18n/language.js';
import { useLanguage } from '../../lib/i18n/use-language.js';

/** The choice of language; each is named in itself. */
export function LanguageChoice() {
  const { t } = useTranslation('app');
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('person.language')}
      value={useLanguage()}
      onChange={(language) => void chooseLanguage(language)}
      data={[
        { value: 'nl', label: t('person.dutch') },
        { value: 'en', label: t('person.english') },
      ]}
    />
  );
}
