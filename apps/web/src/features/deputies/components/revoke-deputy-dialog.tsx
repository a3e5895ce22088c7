import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { announce } from '../../../lib/announce.js';
import type { Deputy } from '../../../lib/api/schema-types.js';
import { useRevokeDeputy } from '../api/revoke-deputy.js';

interface RevokeDeputyDialogProps {
  deputy: Deputy;
  onClose: () => void;
}

/** Asks once more before a deputy may no longer decide. */
export function RevokeDeputyDialog({ deputy, onClose }: RevokeDeputyDialogProps) {
  const { t } = useTranslation('deputies');
  const revoke = useRevokeDeputy();
  const words = { deputy: deputy.deputy.name, sponsor: deputy.sponsor.name };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('revokeTitle', words)}
      confirmLabel={t('revoke')}
      tone="danger"
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate(deputy.id, {
          onSuccess: () => {
            announce(t('revoked', words));
            onClose();
          },
        })
      }
    >
      <Text>{t('revokeDetail', words)}</Text>
    </ConfirmDialog>
  );
}
