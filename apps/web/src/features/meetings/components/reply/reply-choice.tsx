import { Button, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../../components/states/failure-notice.js';
import type { MeetingReply, MeetingSummary, OwnInvitation } from '../../../../lib/api/schema-types.js';
import { useReplyToInvitation } from '../../api/running/reply-to-invitation.js';
import classes from './reply-choice.module.css';
import { ReplyWordDialog } from './reply-word-dialog.js';

interface ReplyChoiceProps {
  meeting: Pick<MeetingSummary, 'id' | 'title'>;
  invitation: OwnInvitation;
}

const replies: readonly MeetingReply[] = ['yes', 'maybe', 'no'];

/** The answer of the reader, given in one tap; a word goes with it where there is something to say. */
export function ReplyChoice({ meeting, invitation }: ReplyChoiceProps) {
  const { t } = useTranslation('meetings');
  const [writing, setWriting] = useState(false);
  const answer = useReplyToInvitation();
  const given = answer.isPending ? answer.variables.reply : invitation.reply;
  const give = (reply: MeetingReply): void => {
    if (reply === invitation.reply) return;
    const { id, version, word } = invitation;
    answer.mutate({ meetingId: meeting.id, invitationId: id, version, reply, word });
  };
  return (
    <div className={classes.choice} data-asked={invitation.reply === null}>
      <div role="group" aria-label={t('reply.label', { title: meeting.title })} className={classes.replies}>
        {replies.map((reply) => (
          <UnstyledButton
            key={reply}
            className={classes.reply}
            data-reply={reply}
            aria-pressed={given === reply}
            onClick={() => give(reply)}
          >
            {t(`reply.${reply}`)}
          </UnstyledButton>
        ))}
      </div>
      {invitation.reply === null ? (
        <Text size="sm" c="dimmed">
          {t('reply.asked')}
        </Text>
      ) : (
        <Button variant="subtle" size="compact-sm" className={classes.word} onClick={() => setWriting(true)}>
          {invitation.word === null ? t('reply.addWord') : `“${invitation.word}”`}
        </Button>
      )}
      <ReplyWordDialog
        meeting={meeting}
        invitation={writing ? invitation : null}
        onClose={() => setWriting(false)}
      />
      <FailureNotice error={answer.error} />
    </div>
  );
}
