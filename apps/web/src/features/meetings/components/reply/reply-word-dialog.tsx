import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { DialogForm } from '../../../../components/forms/dialog-form.js';
import type { MeetingSummary, OwnInvitation } from '../../../../lib/api/schema-types.js';
import { useReplyToInvitation } from '../../api/running/reply-to-invitation.js';

interface ReplyWordDialogProps {
  meeting: Pick<MeetingSummary, 'id' | 'title'>;
  /** The invitation that was answered; null while no word is asked. */
  invitation: OwnInvitation | null;
  onClose: () => void;
}

/** A word with an answer: "half an hour later". */
export function ReplyWordDialog({ meeting, invitation, onClose }: ReplyWordDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Dialog opened={invitation !== null} onClose={onClose} title={t('reply.addWord')}>
      {invitation === null ? null : <WordForm meeting={meeting} invitation={invitation} onClose={onClose} />}
    </Dialog>
  );
}

function WordForm({ meeting, invitation, onClose }: ReplyWordDialogProps & { invitation: OwnInvitation }) {
  const { t } = useTranslation(['meetings', 'app']);
  const [word, setWord] = useState(invitation.word ?? '');
  const answer = useReplyToInvitation();
  return (
    <DialogForm
      submitLabel={t('app:action.save')}
      pending={answer.isPending}
      error={answer.error}
      onCancel={onClose}
      onSubmit={(declaration) =>
        answer.mutate(
          {
            meetingId: meeting.id,
            invitationId: invitation.id,
            version: invitation.version,
            reply: invitation.reply ?? 'maybe',
            word: word.trim() === '' ? null : word.trim(),
            ...declaration,
          },
          { onSuccess: onClose },
        )
      }
    >
      <TextInput
        label={t('reply.word')}
        description={t('reply.wordDetail')}
        data-autofocus
        maxLength={500}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
