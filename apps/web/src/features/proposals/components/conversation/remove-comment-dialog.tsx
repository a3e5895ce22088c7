import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/forms/confirm-dialog.js';
import { announce } from '../../../../lib/announce.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useRemoveComment } from '../../api/conversation/remove-comment.js';

interface RemoveCommentDialogProps {
  proposalId: string;
  comment: ProposalComment;
  opened: boolean;
  onClose: () => void;
}

/** Asks once more before a comment is emptied. */
export function RemoveCommentDialog({ proposalId, comment, opened, onClose }: RemoveCommentDialogProps) {
  const { t } = useTranslation('conversation');
  const remove = useRemoveComment();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('removeTitle')}
      confirmLabel={t('remove')}
      tone="danger"
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { proposalId, comment },
          {
            onSuccess: () => {
              announce(t('removeDone'));
              onClose();
            },
          },
        )
      }
    >
      <Text>{t('removeDetail')}</Text>
    </ConfirmDialog>
  );
}
