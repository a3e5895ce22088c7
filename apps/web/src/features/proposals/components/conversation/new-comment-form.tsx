import { useTranslation } from 'react-i18next';
import { announce } from '../../../../lib/announce.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useWriteComment } from '../../api/conversation/write-comment.js';
import { CommentForm } from './comment-form.js';

interface NewCommentFormProps {
  proposalId: string;
  /** The comment that is answered; undefined for a comment of its own. */
  replyTo?: ProposalComment;
  onDone?: () => void;
}

/** Writes a comment, or an answer to one. */
export function NewCommentForm({ proposalId, replyTo, onDone }: NewCommentFormProps) {
  const { t } = useTranslation('conversation');
  const write = useWriteComment();
  return (
    <CommentForm
      proposalId={proposalId}
      label={replyTo === undefined ? t('label') : t('replyLabel', { name: replyTo.author.name })}
      submitLabel={t('send')}
      pending={write.isPending}
      error={write.error}
      onCancel={onDone}
      onSend={(words, sent) =>
        write.mutate(
          { proposalId, ...words, ...(replyTo === undefined ? {} : { replyToId: replyTo.id }) },
          {
            onSuccess: () => {
              announce(t('sent'));
              sent();
              onDone?.();
            },
          },
        )
      }
    />
  );
}
