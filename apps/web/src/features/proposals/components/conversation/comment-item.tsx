import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../../components/badges/person-avatar.js';
import { Instant } from '../../../../components/dates/calendar-time.js';
import { Markdown } from '../../../../components/text/markdown.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { ChangeCommentForm } from './change-comment-form.js';
import classes from './conversation.module.css';
import { NewCommentForm } from './new-comment-form.js';
import { RemoveCommentDialog } from './remove-comment-dialog.js';

interface CommentItemProps {
  proposalId: string;
  comment: ProposalComment;
  mayReply: boolean;
}

type Act = 'reply' | 'edit' | 'remove';

/** One comment: who said it and when, what was said, and what the reader can do with it. */
export function CommentItem({ proposalId, comment, mayReply }: CommentItemProps) {
  const { t } = useTranslation('conversation');
  const [act, setAct] = useState<Act | null>(null);
  const stop = (): void => setAct(null);
  const { author, writtenAt, editedAt, removedAt } = comment;
  return (
    <article className={classes.comment}>
      <PersonAvatar name={author.name} />
      <div className={classes.words}>
        <div className={classes.head}>
          <span className={classes.name}>{author.name}</span>
          <span className={classes.quiet}>
            <Instant instant={writtenAt} />
            {editedAt === null || removedAt !== null ? '' : ` · ${t('edited')}`}
          </span>
        </div>
        {act === 'edit' ? (
          <ChangeCommentForm proposalId={proposalId} comment={comment} onDone={stop} />
        ) : (
          <Said comment={comment} />
        )}
        {act === null ? <Acts comment={comment} mayReply={mayReply} onChoose={setAct} /> : null}
        {act === 'reply' ? <NewCommentForm proposalId={proposalId} replyTo={comment} onDone={stop} /> : null}
        <RemoveCommentDialog
          proposalId={proposalId}
          comment={comment}
          opened={act === 'remove'}
          onClose={stop}
        />
      </div>
    </article>
  );
}

function Said({ comment }: { comment: ProposalComment }) {
  const { t } = useTranslation('conversation');
  const language = useLanguage();
  if (comment.removedAt !== null) {
    return (
      <Text c="dimmed" fs="italic">
        {t('removed')}
      </Text>
    );
  }
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <>
      <Markdown text={comment.body} />
      {comment.mentions.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('mentioned', { names: names.format(comment.mentions.map(({ name }) => name)) })}
        </Text>
      )}
    </>
  );
}

interface ActsProps {
  comment: ProposalComment;
  mayReply: boolean;
  onChoose: (act: Act) => void;
}

function Acts({ comment, mayReply, onChoose }: ActsProps) {
  const { t } = useTranslation('conversation');
  const { permissions, removedAt } = comment;
  if (removedAt !== null) return null;
  const acts: Act[] = [
    ...(mayReply ? (['reply'] as const) : []),
    ...(permissions.includes('edit') ? (['edit'] as const) : []),
    ...(permissions.includes('remove') ? (['remove'] as const) : []),
  ];
  return (
    <div className={classes.acts}>
      {acts.map((act) => (
        <Anchor key={act} component="button" type="button" size="sm" onClick={() => onChoose(act)}>
          {t(act)}
        </Anchor>
      ))}
    </div>
  );
}
