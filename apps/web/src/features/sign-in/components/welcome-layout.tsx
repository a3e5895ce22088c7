import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceChoice } from '../../../components/preferences/appearance-choice.js';
import { LanguageChoice } from '../../../components/preferences/language-choice.js';
import { Mark } from '../../../components/layout/mark.js';
import classes from './welcome-layout.module.css';

/** The pages before signing in: what this is at the side, what to do in the middle. */
export function WelcomeLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['sign-in', 'app']);
  return (
    <div className={classes.layout}>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Mark size={40} />
          {t('app:name')}
        </div>
        <Text className={classes.lead}>{t('lead')}</Text>
      </header>
      <main className={classes.main}>
        <div className={classes.middle}>{children}</div>
        <Stack component="footer" gap="xs" className={classes.preferences} aria-label={t('preferences')}>
          <LanguageChoice />
          <AppearanceChoice />
        </Stack>
      </main>
    </div>
  );
}
