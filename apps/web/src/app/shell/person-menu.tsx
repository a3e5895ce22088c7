import { Menu, UnstyledButton } from '@mantine/core';
import { IconKey, IconLogout, IconMail, IconSelector, IconSwitchHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonAvatar } from '../../components/person-avatar.js';
import type { CurrentSession } from '../../lib/api/schema-types.js';
import { AppearanceItems, LanguageItems } from './preference-items.js';
import classes from './person-menu.module.css';
import { useSignOut } from './use-sign-out.js';

/** Who is signed in, with what the person can set and the way out. */
export function PersonMenu({ session }: { session: CurrentSession }) {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  const { person, demo } = session;
  return (
    <Menu position="top-end" width={280} withinPortal closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('person.menu', { name: person.name })}>
          <PersonAvatar name={person.name} />
          <span className={classes.words}>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.organisation}>{person.homeOrganisationName}</span>
          </span>
          <IconSelector size={18} className={classes.sign} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.email}</Menu.Label>
        <LanguageItems />
        <AppearanceItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconKey size={18} />} closeMenuOnClick>
          {t('person.account')}
        </Menu.Item>
        {demo ? (
          <>
            <Menu.Item component={Link} to="/demo/mails" leftSection={<IconMail size={18} />} closeMenuOnClick>
              {t('person.demoMails')}
            </Menu.Item>
            <Menu.Item
              component={Link}
              to="/sign-in"
              leftSection={<IconSwitchHorizontal size={18} />}
              closeMenuOnClick
            >
              {t('person.switchPersona')}
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => signOut.mutate()}>
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
