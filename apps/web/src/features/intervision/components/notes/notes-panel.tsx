import { Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../../components/layout/section-card.js';
import { QueryView } from '../../../../components/states/query-view.js';
import type {
  IntervisionCase,
  IntervisionNote,
  IntervisionSession,
} from '../../../../lib/api/schema-types.js';
import { useNotes } from '../../api/reading/list-notes.js';
import { NewNoteForm } from './new-note-form.js';
import { NoteItem } from './note-item.js';
import classes from './notes.module.css';
import { newestNotes } from './newest-notes.js';
import { notesByStep } from './notes-by-step.js';

interface NotesPanelProps {
  item: IntervisionCase;
  session: IntervisionSession;
}

/** What the room notes, by step, the step at hand first. */
export function NotesPanel({ item, session }: NotesPanelProps) {
  const { t } = useTranslation('intervision');
  const notes = useNotes(item);
  const mayWrite = item.permissions.includes('write_note');
  return (
    <SectionCard title={t('notes.title')} aside={<Confidential />}>
      {mayWrite ? (
        <NewNoteForm caseId={item.id} stepTitle={session.steps[session.step]?.title ?? ''} />
      ) : null}
      <QueryView query={notes} skeleton={[120]}>
        {(items) => (
          <NotesOfSteps notes={newestNotes(item.notes, items)} steps={session.steps} mayWrite={mayWrite} />
        )}
      </QueryView>
    </SectionCard>
  );
}

function Confidential() {
  const { t } = useTranslation('intervision');
  return (
    <span className={classes.confidential}>
      <IconLock size={16} aria-hidden />
      {t('notes.confidential')}
    </span>
  );
}

interface NotesOfStepsProps {
  notes: readonly IntervisionNote[];
  steps: IntervisionSession['steps'];
  /** Whether who wrote a note may change it now. */
  mayWrite?: boolean;
}

/** Notes under the step at which they were written, the last step first. */
export function NotesOfSteps({ notes, steps, mayWrite = false }: NotesOfStepsProps) {
  const { t } = useTranslation('intervision');
  if (notes.length === 0) return <Text c="dimmed">{t('notes.none')}</Text>;
  return notesByStep(notes).map(({ step, notes: ofStep }) => (
    <div key={step} className={classes.group}>
      <Title order={3} size="h5">
        {t('notes.step', { number: step + 1, title: steps[step]?.title ?? '' })}
      </Title>
      <ul>
        {ofStep.map((note) => (
          <NoteItem key={note.id} note={note} mayWrite={mayWrite} />
        ))}
      </ul>
    </div>
  ));
}
