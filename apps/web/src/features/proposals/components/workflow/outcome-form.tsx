import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm, type Declaration } from '../../../../components/forms/dialog-form.js';

interface OutcomeFormProps<Outcome extends string> {
  question: string;
  /** What the outcome is held against. */
  measure?: string;
  /** Each with its words, the best first. */
  outcomes: readonly { value: Outcome; label: string }[];
  /** How it is known. */
  grounds: string;
  submitLabel: string;
  pending: boolean;
  error: Error | null;
  onSave: (outcome: Outcome, grounds: string, declaration: Declaration) => void;
  onCancel: () => void;
}

/** Asks how something has turned out, and how that is known; both must be told. */
export function OutcomeForm<Outcome extends string>({
  question,
  measure,
  outcomes,
  grounds,
  onSave,
  ...form
}: OutcomeFormProps<Outcome>) {
  const { t } = useTranslation('app');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const save = (declaration: Declaration): void => {
    setTried(true);
    if (outcome !== null && text.trim() !== '') onSave(outcome, text, declaration);
  };
  return (
    <DialogForm {...form} onSubmit={save}>
      <Radio.Group
        label={question}
        description={measure}
        required
        value={outcome}
        error={tried && outcome === null ? t('required') : undefined}
        onChange={(value) => setOutcome(value)}
      >
        <Stack gap="xs" mt="xs">
          {outcomes.map(({ value, label }) => (
            <Radio key={value} size="md" value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={grounds}
        required
        maxLength={10_000}
        value={text}
        error={tried && text.trim() === '' ? t('required') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
