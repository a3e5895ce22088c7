import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/layout/page-header.js';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { OwnDeputies } from '../../deputies/components/own-deputies.js';
import { OwnIdentities } from '../../linked-identities/components/own-identities.js';
import { PreferencesCard } from '../../notifications/components/preferences/preferences-card.js';
import { SecondStepCard } from '../../second-step/components/second-step-card.js';
import { AccessTokens } from '../components/access-tokens.js';
import { CalendarFeeds } from '../components/calendar-feeds.js';
import { Sessions } from '../components/sessions.js';

/** Who stands in for me, how I hear of things, my calendar elsewhere, how I sign in and where I am signed in, and which programs may act for me. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { person } = useCurrentSession();
  return (
    <>
      <PageHeader title={t('title')} below={`${person.name}, ${person.email}`} />
      <Stack gap="md">
        <OwnDeputies />
        <PreferencesCard />
        <CalendarFeeds />
        <SecondStepCard />
        <Sessions />
        <OwnIdentities />
        <AccessTokens />
      </Stack>
    </>
  );
}
