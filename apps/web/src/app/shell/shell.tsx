import '@mantine/notifications/styles.css';
import { Anchor } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { IdeasProvider } from '../../features/ideas/components/ideas-provider.js';
import { WaitingNotice } from '../../features/ideas/components/waiting/waiting-notice.js';
import { NotificationBell } from '../../features/notifications/components/bell/notification-bell.js';
import { refreshProposals } from '../../features/proposals/api/reading/refresh-proposals.js';
import { Mark } from '../../components/layout/mark.js';
import { chosenLanguage, showIn } from '../../lib/i18n/language.js';
import { useCurrentSession } from '../../lib/session/current-session.js';
import { CohortSwitch } from './cohort-switch.js';
import { FindButton } from './find/find-button.js';
import { Navigation } from './navigation.js';
import { NoteIdea } from './note-idea.js';
import { PersonMenu } from './person-menu.js';
import classes from './shell.module.css';

/** What surrounds every page for who is signed in: navigation at the side, or at the foot of a telephone. */
export function Shell() {
  const { t } = useTranslation('app');
  const session = useCurrentSession();
  const queryClient = useQueryClient();
  const showProposals = useCallback(() => refreshProposals(queryClient), [queryClient]);
  useEffect(() => {
    if (chosenLanguage() === null) void showIn(session.person.locale);
  }, [session.person.locale]);
  return (
    <IdeasProvider onProposed={showProposals}>
      <div className={classes.shell}>
        <Notifications position="bottom-center" autoClose={6000} className={classes.notices} />
        <Anchor href="#content" className={classes.skip}>
          {t('skipToContent')}
        </Anchor>
        <header className={classes.side}>
          <div className={classes.head}>
            <Link to="/" className={classes.brand}>
              <Mark />
              {t('name')}
            </Link>
            <div className={classes.bell}>
              <NotificationBell />
            </div>
          </div>
          <FindButton session={session} />
          <CohortSwitch />
          <Navigation session={session} />
          <NoteIdea />
          <div className={classes.person}>
            <PersonMenu session={session} />
          </div>
        </header>
        <main id="content" className={classes.content} tabIndex={-1}>
          <div className={classes.page}>
            <WaitingNotice />
            <Outlet />
          </div>
        </main>
      </div>
    </IdeasProvider>
  );
}
