import { useHotkeys } from '@mantine/hooks';
import { useIdeas } from '../../features/ideas/components/ideas-context.js';
import { NoteIdeaButton } from '../../features/ideas/components/noting/note-idea-button.js';
import { isNothingOver } from '../../lib/focus/is-nothing-over.js';
import classes from './note-idea.module.css';

/** Opens the dialog in which an idea is noted, from any page: within the thumb's reach, or with Alt and N. */
export function NoteIdea() {
  const { mayNote, note } = useIdeas();
  useHotkeys([['alt+N', () => mayNote && isNothingOver() && note(), { usePhysicalKeys: true }]]);
  return (
    <NoteIdeaButton className={classes.button} data-notes-ideas aria-keyshortcuts="Alt+N" title="Alt+N" />
  );
}
