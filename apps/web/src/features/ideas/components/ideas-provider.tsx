import { useDisclosure } from '@mantine/hooks';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { outboxOf } from '../outbox/open-outbox.js';
import { IdeasContext } from './ideas-context.js';
import { ideaDraftOf, isWorthKeeping } from './noting/idea-draft.js';
import { NoteIdeaDialog } from './noting/note-idea-dialog.js';
import { useCandidateCohorts } from './noting/use-candidate-cohorts.js';
import { useAnswer } from './waiting/use-answer.js';

interface IdeasProviderProps {
  /** Called when an idea has become a proposal, or is shared; always the same function. */
  onProposed: () => void;
  children: ReactNode;
}

/** Lets ideas be noted from anywhere inside, and sends what waits for as long as it is there. */
export function IdeasProvider({ onProposed, children }: IdeasProviderProps) {
  const { person } = useCurrentSession();
  const [opened, { open, close }] = useDisclosure(false);
  const { outbox, watch } = outboxOf(person.id);
  const mayNote = useCandidateCohorts().length > 0;
  const draft = ideaDraftOf(person.id).read();
  const isBegun = !opened && draft !== null && isWorthKeeping(draft);
  const onAnswer = useAnswer(onProposed);
  useEffect(() => watch(onAnswer), [watch, onAnswer]);
  const ideas = useMemo(() => ({ outbox, mayNote, isBegun, note: open }), [outbox, mayNote, isBegun, open]);
  return (
    <IdeasContext value={ideas}>
      {children}
      <NoteIdeaDialog opened={opened} onClose={close} />
    </IdeasContext>
  );
}
