import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/forms/dialog.js';
import { announce } from '../../../../lib/announce.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useIdeas } from '../ideas-context.js';
import { type IdeaDraft, ideaDraftOf, writtenIdea } from './idea-draft.js';
import { IdeaForm } from './idea-form.js';
import classes from './note-idea-dialog.module.css';
import { useCandidateCohorts } from './use-candidate-cohorts.js';

interface NoteIdeaDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Where an idea is noted: a dialog, and on a telephone a sheet that leaves room for the keys under it. */
export function NoteIdeaDialog({ opened, onClose }: NoteIdeaDialogProps) {
  const { t } = useTranslation('ideas');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('note')}
      classNames={{ inner: classes.inner, content: classes.content }}
    >
      <NoteIdea onClose={onClose} />
    </Dialog>
  );
}

function NoteIdea({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ideas');
  const { person } = useCurrentSession();
  const { outbox } = useIdeas();
  const cohorts = useCandidateCohorts();
  const drafts = ideaDraftOf(person.id);
  const [initial] = useState(() => takeUp(drafts.read(), cohorts));
  const [kept, setKept] = useState(true);
  const note = async (draft: IdeaDraft): Promise<void> => {
    const key = await outbox.write(writtenIdea(draft));
    drafts.remove();
    announce(t(navigator.onLine ? 'saved.sending' : 'saved.waiting'), { id: key });
    onClose();
  };
  return (
    <IdeaForm
      initial={initial}
      submitLabel={t('confirm')}
      onChange={(draft) => setKept(drafts.write(draft))}
      onSubmit={note}
      onCancel={onClose}
    >
      <Text size="sm" c="dimmed">
        {t(kept ? 'draft.kept' : 'draft.notKept')}
      </Text>
    </IdeaForm>
  );
}

/** The draft where it was left, in a cohort in which its author may note ideas; else an empty one. */
function takeUp(draft: IdeaDraft | null, cohorts: readonly { id: string }[]): IdeaDraft {
  const { title = '', problem = '', share = false } = draft ?? {};
  const cohort = cohorts.find(({ id }) => id === draft?.cohortId) ?? cohorts[0];
  return { cohortId: cohort?.id ?? '', title, problem, share };
}
