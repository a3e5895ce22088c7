import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { ProposalAttachment } from '../../../../lib/api/schema-types.js';
import { useRemoveAttachment } from '../../api/conversation/remove-attachment.js';

interface RemoveAttachmentDialogProps {
  proposalId: string;
  /** The file to remove; null while the dialog is closed. */
  attachment: ProposalAttachment | null;
  onClose: () => void;
}

/** Asks once more before a file is removed for good. */
export function RemoveAttachmentDialog({ proposalId, attachment, onClose }: RemoveAttachmentDialogProps) {
  const { t } = useTranslation(['conversation', 'app']);
  const removal = useRemoveAttachment();
  const name = attachment?.name ?? '';
  const remove = (): void => {
    if (attachment === null) return;
    removal.mutate(
      { proposalId, attachmentId: attachment.id },
      {
        onSuccess: () => {
          announce(t('attachments.removed', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened={attachment !== null}
      onClose={onClose}
      title={t('attachments.removeTitle', { name })}
      confirmLabel={t('app:action.remove')}
      tone="danger"
      pending={removal.isPending}
      error={removal.error}
      onConfirm={remove}
    >
      <Text>{t('attachments.removeDetail')}</Text>
    </ConfirmDialog>
  );
}
