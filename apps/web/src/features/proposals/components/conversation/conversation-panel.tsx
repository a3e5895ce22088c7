import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import lined from '../../../../components/layout/lined-list.module.css';
import { EmptyState } from '../../../../components/states/empty-state.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type { Proposal, ProposalComment } from '../../../../lib/api/schema-types.js';
import { useComments } from '../../api/conversation/list-comments.js';
import { CommentItem } from './comment-item.js';
import { NewCommentForm } from './new-comment-form.js';
import classes from './conversation.module.css';

/** What people say about a proposal: comments with their answers, and a place to join in. */
export function ConversationPanel({ proposal }: { proposal: Proposal }) {
  const comments = useComments(proposal.id);
  return (
    <QueryView query={comments} skeleton={[240]}>
      {(items) => (
        <>
          <Thread proposal={proposal} comments={items} />
          {proposal.permissions.includes('comment') ? (
            <div className={classes.form}>
              <NewCommentForm proposalId={proposal.id} />
            </div>
          ) : null}
        </>
      )}
    </QueryView>
  );
}

function Thread({ proposal, comments }: { proposal: Proposal; comments: ProposalComment[] }) {
  const { t } = useTranslation('conversation');
  if (comments.length === 0) {
    return <EmptyState icon={IconMessages} title={t('empty.title')} detail={t('empty.detail')} />;
  }
  const answersTo = (id: string): ProposalComment[] => comments.filter(({ replyToId }) => replyToId === id);
  const mayReply = proposal.permissions.includes('comment');
  return (
    <ol className={lined.list}>
      {comments
        .filter(({ replyToId }) => replyToId === null)
        .map((comment) => (
          <li key={comment.id} className={classes.item}>
            <CommentItem proposalId={proposal.id} comment={comment} mayReply={mayReply} />
            <ol>
              {answersTo(comment.id).map((answer) => (
                <li key={answer.id} className={classes.answer}>
                  <CommentItem proposalId={proposal.id} comment={answer} mayReply={false} />
                </li>
              ))}
            </ol>
          </li>
        ))}
    </ol>
  );
}
