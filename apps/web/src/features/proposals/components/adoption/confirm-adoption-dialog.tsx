import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { Adoption } from '../../../../lib/api/schema-types.js';
import { useConfirmAdoption } from '../../api/deciding/confirm-adoption.js';

interface ConfirmAdoptionDialogProps {
  proposalId: string;
  /** The adoption to confirm; null while the dialog is closed. */
  adoption: Adoption | null;
  onClose: () => void;
}

/** The sponsor's word that the change is normal work in the own organisation. */
export function ConfirmAdoptionDialog({ proposalId, adoption, onClose }: ConfirmAdoptionDialogProps) {
  const { t } = useTranslation('proposal-steps');
  const confirmation = useConfirmAdoption();
  const organisation = adoption?.organisation.shortName ?? '';
  const confirm = (): void => {
    if (adoption === null) return;
    confirmation.mutate(
      { proposalId, adoption },
      {
        onSuccess: () => {
          announce(t('adoption.isConfirmed'));
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened={adoption !== null}
      onClose={onClose}
      title={t('adoption.confirmTitle', { organisation })}
      confirmLabel={t('adoption.confirm')}
      pending={confirmation.isPending}
      error={confirmation.error}
      onConfirm={confirm}
    >
      <Text fw={650}>{adoption?.anchoredIn}</Text>
      <Text>{t('adoption.confirmDetail')}</Text>
    </ConfirmDialog>
  );
}
