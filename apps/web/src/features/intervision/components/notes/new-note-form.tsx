import { useTranslation } from 'react-i18next';
import { useWriteNote } from '../../api/writing/write-note.js';
import { NoteForm } from './note-form.js';

/** Writes a note at the step at hand. */
export function NewNoteForm({ caseId, stepTitle }: { caseId: string; stepTitle: string }) {
  const { t } = useTranslation('intervision');
  const writing = useWriteNote();
  return (
    <NoteForm
      label={t('notes.label', { title: stepTitle })}
      description={t('notes.description')}
      submitLabel={t('notes.send')}
      pending={writing.isPending}
      error={writing.error}
      onSend={(words, sent) => writing.mutate({ caseId, ...words }, { onSuccess: sent })}
    />
  );
}
