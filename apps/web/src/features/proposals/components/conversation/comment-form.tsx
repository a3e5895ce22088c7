import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HarmlessChoice } from '../../../../components/forms/harmless-choice.js';
import type { PersonRef } from '../../../../lib/api/schema-types.js';
import { MentionField } from './mention-field.js';

/** What is said, and whom it calls upon. */
export interface CommentWords {
  body: string;
  mentionedIds: string[];
  declareHarmless?: true;
}

interface CommentFormProps {
  proposalId: string;
  label: string;
  submitLabel: string;
  initial?: { body: string; mentions: readonly PersonRef[] };
  pending: boolean;
  error: Error | null;
  /** Sends it; the form is emptied when `sent` is called. */
  onSend: (words: CommentWords, sent: () => void) => void;
  onCancel?: () => void;
}

/** A form for a comment; it keeps what was typed until that has been sent. */
export function CommentForm(props: CommentFormProps) {
  const { proposalId, label, submitLabel, initial, pending, error, onSend, onCancel } = props;
  const { t } = useTranslation('app');
  const [body, setBody] = useState(initial?.body ?? '');
  const [mentions, setMentions] = useState<readonly PersonRef[]>(initial?.mentions ?? []);
  const [declared, setDeclared] = useState(false);
  const send = (): void => {
    if (body.trim() === '') return;
    const words = { body, mentionedIds: mentions.map(({ id }) => id) };
    onSend(declared ? { ...words, declareHarmless: true } : words, () => {
      setBody('');
      setMentions([]);
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
          label={label}
          minRows={2}
          maxLength={5000}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        {body === '' ? null : (
          <MentionField proposalId={proposalId} mentions={mentions} onChange={setMentions} />
        )}
        <HarmlessChoice error={error} declared={declared} onDeclare={setDeclared} />
        <Group justify="flex-end">
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
          <Button type="submit" loading={pending} disabled={body.trim() === ''}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
