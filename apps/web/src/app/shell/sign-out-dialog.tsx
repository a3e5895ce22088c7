import { Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/forms/confirm-dialog.js';

interface SignOutDialogProps {
  opened: boolean;
  /** How many ideas have not been sent yet. */
  waiting: number;
  signOut: Pick<UseMutationResult<unknown, Error, string>, 'isPending' | 'error'>;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says, before somebody leaves, what happens to the ideas of theirs that wait in this browser. */
export function SignOutDialog({ opened, waiting, signOut, onConfirm, onClose }: SignOutDialogProps) {
  const { t } = useTranslation('ideas');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('signOut.title')}
      confirmLabel={t('signOut.confirm')}
      pending={signOut.isPending}
      error={signOut.error}
      onConfirm={onConfirm}
    >
      <Text>{t('signOut.detail', { count: waiting })}</Text>
    </ConfirmDialog>
  );
}
