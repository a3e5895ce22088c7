import { useDisclosure } from '@mantine/hooks';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useCurrentSession } from '../../../lib/session/current-session.js';
import { outboxOf } from '../outbox/open-outbox.js';
import { IdeasContext } from './ideas-context.js';
import { NoteIdeaDialog } from './noting/note-idea-dialog.js';
import { useAnswer } from './waiting/use-answer.js';

/** Lets ideas be noted from anywhere inside, and sends what waits for as long as it is there. */
export function IdeasProvider({ children }: { children: ReactNode }) {
  const { person } = useCurrentSession();
  const [opened, { open, close }] = useDisclosure(false);
  const { outbox, watch } = outboxOf(person.id);
  const onAnswer = useAnswer();
  useEffect(() => watch(onAnswer), [watch, onAnswer]);
  const ideas = useMemo(() => ({ outbox, note: open }), [outbox, open]);
  return (
    <IdeasContext value={ideas}>
      {children}
      <NoteIdeaDialog opened={opened} onClose={close} />
    </IdeasContext>
  );
}
