import { Button, Group, Stack, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';

/** What is noted, with what its writer declares about it. */
export interface NoteWords {
  body: string;
  declareHarmless?: true;
}

interface NoteFormProps {
  label: string;
  description?: string;
  submitLabel: string;
  initial?: string;
  pending: boolean;
  error: Error | null;
  /** Sends it; the form is emptied when `sent` is called. */
  onSend: (words: NoteWords, sent: () => void) => void;
  onCancel?: () => void;
}

/** A form for a note. It keeps what was typed until that was sent, also from one step to the next. */
export function NoteForm({ initial = '', pending, error, onSend, onCancel, ...words }: NoteFormProps) {
  const { t } = useTranslation('app');
  const [body, setBody] = useState(initial);
  const [declared, setDeclared] = useState(false);
  const isEmpty = body.trim() === '';
  const send = (): void => {
    if (isEmpty || pending) return;
    onSend(declared ? { body, declareHarmless: true } : { body }, () => {
      setBody('');
      setDeclared(false);
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={words.label}
          description={words.description}
          minRows={2}
          maxLength={5000}
          autoComplete="off"
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={getHotkeyHandler([['mod+Enter', send]])}
        />
        <HarmlessChoice error={error} declared={declared} onDeclare={setDeclared} />
        <Group justify="flex-end">
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
          <Button type="submit" variant="light" loading={pending} disabled={isEmpty}>
            {words.submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
