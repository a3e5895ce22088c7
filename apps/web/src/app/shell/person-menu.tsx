import { Popover, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconKey,
  IconLogout,
  IconMail,
  IconSelector,
  IconSwitchHorizontal,
  type Icon,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AppearanceChoice } from '../../components/preferences/appearance-choice.js';
import { LanguageChoice } from '../../components/preferences/language-choice.js';
import { PersonAvatar } from '../../components/badges/person-avatar.js';
import { useWaitingIdeas } from '../../features/ideas/components/ideas-context.js';
import type { CurrentSession } from '../../lib/api/schema-types.js';
import { useSignOut } from '../../lib/session/use-sign-out.js';
import classes from './person-menu.module.css';
import { SignOutDialog } from './sign-out-dialog.js';

/** Where somebody goes who leaves. */
const signInPage = '/sign-in';

/** Who is signed in, with what the person can set and the way out. */
export function PersonMenu({ session }: { session: CurrentSession }) {
  const { t } = useTranslation('app');
  const [opened, { close, toggle }] = useDisclosure(false);
  const signOut = useSignOut();
  const waiting = useWaitingIdeas().ideas.length;
  const target = useRef<HTMLButtonElement>(null);
  // What was pressed to leave has gone with the menu, and cannot take the focus back.
  const [asked, { open: ask, close: stay }] = useDisclosure(false, {
    onClose: () => target.current?.focus(),
  });
  const { name, homeOrganisationName } = session.person;
  const [next, setNext] = useState(signInPage);
  const leave = (place: string): void => {
    close();
    setNext(place);
    if (waiting === 0) signOut.mutate(place);
    else ask();
  };
  return (
    <>
      <Popover
        opened={opened}
        onDismiss={close}
        position="top-end"
        width={300}
        trapFocus
        returnFocus
        withRoles={false}
      >
        <Popover.Target>
          <UnstyledButton
            ref={target}
            className={classes.target}
            aria-label={t('person.menu', { name })}
            aria-haspopup="dialog"
            aria-expanded={opened}
            onClick={toggle}
          >
            <PersonAvatar name={name} />
            <span className={classes.words}>
              <span className={classes.name}>{name}</span>
              <span className={classes.organisation}>{homeOrganisationName}</span>
            </span>
            <IconSelector size={18} className={classes.sign} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={classes.menu} role="dialog" aria-label={t('person.menu', { name })}>
          <Preferences />
          <WaysOn session={session} onChosen={close} onSignOut={leave} />
        </Popover.Dropdown>
      </Popover>
      <SignOutDialog
        opened={asked}
        waiting={waiting}
        signOut={signOut}
        onConfirm={() => signOut.mutate(next)}
        onClose={stay}
      />
    </>
  );
}

function Preferences() {
  const { t } = useTranslation('app');
  return (
    <div className={classes.preferences}>
      <Text size="sm" c="dimmed">
        {t('person.language')}
      </Text>
      <LanguageChoice />
      <Text size="sm" c="dimmed">
        {t('person.scheme')}
      </Text>
      <AppearanceChoice />
    </div>
  );
}

interface WaysOnProps {
  session: CurrentSession;
  onChosen: () => void;
  /** Called with where to go afterwards. */
  onSignOut: (next: string) => void;
}

function WaysOn({ session, onChosen, onSignOut }: WaysOnProps) {
  const { t } = useTranslation('app');
  const endSessionUrl = session.provider?.endSessionUrl ?? null;
  return (
    <ul className={classes.ways}>
      <WayOn to="/account" icon={IconKey} label={t('person.account')} onChosen={onChosen} />
      {session.demo ? (
        <>
          <WayOn to="/demo/mails" icon={IconMail} label={t('person.demoMails')} onChosen={onChosen} />
          <WayOn
            to="/sign-in"
            icon={IconSwitchHorizontal}
            label={t('person.switchPersona')}
            onChosen={onChosen}
          />
        </>
      ) : null}
      <WayOut label={t('person.signOut')} onChosen={() => onSignOut(signInPage)} />
      {endSessionUrl === null ? null : (
        <WayOut
          label={t('person.signOutToo', { name: session.provider?.name ?? '' })}
          onChosen={() => onSignOut(endSessionUrl)}
        />
      )}
    </ul>
  );
}

function WayOut({ label, onChosen }: { label: string; onChosen: () => void }) {
  return (
    <li>
      <UnstyledButton className={classes.way} onClick={onChosen}>
        <IconLogout size={18} aria-hidden />
        {label}
      </UnstyledButton>
    </li>
  );
}

interface WayOnProps {
  to: string;
  icon: Icon;
  label: string;
  onChosen: () => void;
}

function WayOn({ to, icon: Sign, label, onChosen }: WayOnProps) {
  return (
    <li>
      <Link to={to} className={classes.way} onClick={onChosen}>
        <Sign size={18} aria-hidden />
        {label}
      </Link>
    </li>
  );
}
