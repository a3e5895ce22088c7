import { UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/forms/dialog.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { isNothingOver } from '../../../lib/focus/is-nothing-over.js';
import classes from './find.module.css';
import { Finder } from './finder.js';

/** Opens the search in everything that the reader may see, from any page: with a button, or with Ctrl and K. */
export function FindButton({ session }: { session: CurrentSession }) {
  const { t } = useTranslation('app');
  const [opened, { open, close }] = useDisclosure(false);
  const os = useOs({ getValueInEffect: false });
  // Also from a field, where the browser would take the keys for itself.
  useHotkeys([['mod+K', () => isNothingOver() && open()]], []);
  return (
    <>
      <UnstyledButton
        className={classes.button}
        aria-label={t('find.title')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
      >
        <IconSearch size={20} stroke={1.8} aria-hidden />
        <span className={classes.words} aria-hidden>
          {t('find.title')}
        </span>
        <kbd className={classes.keys} aria-hidden>
          {os === 'macos' || os === 'ios' ? '⌘K' : 'Ctrl K'}
        </kbd>
      </UnstyledButton>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('find.title')}
        size="lg"
        centered={false}
        yOffset="8vh"
      >
        <Finder session={session} onChosen={close} />
      </Dialog>
    </>
  );
}
