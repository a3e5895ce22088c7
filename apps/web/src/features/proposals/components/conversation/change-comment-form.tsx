import { useTranslation } from 'react-i18next';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useChangeComment } from '../../api/conversation/change-comment.js';
import { CommentForm } from './comment-form.js';

interface ChangeCommentFormProps {
  proposalId: string;
  comment: ProposalComment;
  onDone: () => void;
}

/** Changes a comment of the reader. */
export function ChangeCommentForm({ proposalId, comment, onDone }: ChangeCommentFormProps) {
  const { t } = useTranslation(['conversation', 'app']);
  const change = useChangeComment();
  return (
    <CommentForm
      proposalId={proposalId}
      label={t('editLabel')}
      submitLabel={t('app:action.save')}
      initial={comment}
      pending={change.isPending}
      error={change.error}
      onCancel={onDone}
      onSend={(words) => change.mutate({ proposalId, comment, ...words }, { onSuccess: onDone })}
    />
  );
}
