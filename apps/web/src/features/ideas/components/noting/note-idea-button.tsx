import { Button, type ButtonProps } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useIdeas } from '../ideas-context.js';

interface NoteIdeaButtonProps extends ButtonProps {
  /** The keys that do the same, for who is told of them. */
  'aria-keyshortcuts'?: string;
  title?: string;
}

/** Opens the dialog in which an idea is noted; absent for who may not note any, and told by its words when one was begun. */
export function NoteIdeaButton(button: NoteIdeaButtonProps) {
  const { t } = useTranslation('ideas');
  const { mayNote, isBegun, note } = useIdeas();
  if (!mayNote) return null;
  return (
    <Button
      leftSection={<IconBulb size={20} stroke={1.7} aria-hidden />}
      {...button}
      aria-haspopup="dialog"
      onClick={note}
    >
      {t(isBegun ? 'goOn' : 'note')}
    </Button>
  );
}
