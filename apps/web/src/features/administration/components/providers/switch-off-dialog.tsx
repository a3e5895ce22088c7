import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';

interface SwitchOffDialogProps {
  provider: IdentityProvider;
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before people who use a provider are signed out and have to sign in otherwise. */
export function SwitchOffDialog({ provider, opened, onClose, onConfirm }: SwitchOffDialogProps) {
  const { t } = useTranslation('identity-providers');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('switchOff.title', { name: provider.name })}
      confirmLabel={t('switchOff.button')}
      tone="danger"
      pending={false}
      error={null}
      onConfirm={onConfirm}
    >
      <Text>{t('switchOff.detail', { count: provider.linkedPeople })}</Text>
    </ConfirmDialog>
  );
}
