import { Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HarmlessChoice } from './harmless-choice.js';

/** What goes along with a text that its writer declared harmless. */
export type Declaration = { declareHarmless?: true };

interface DialogFormProps {
  /** The act, as a verb. */
  submitLabel: string;
  /** `danger` for what cannot be undone. */
  tone?: 'danger' | 'plain';
  pending: boolean;
  error: Error | null;
  onCancel: () => void;
  /** Called when the form is sent, with what its writer declares about the texts in it. */
  onSubmit: (declaration: Declaration) => void;
  children: ReactNode;
}

/** A form in a dialog whose texts others read at once: with its buttons, and the guard against client data. */
export function DialogForm({
  submitLabel,
  tone = 'plain',
  pending,
  error,
  onCancel,
  onSubmit,
  children,
}: DialogFormProps) {
  const { t } = useTranslation('app');
  const [declared, setDeclared] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(declared ? { declareHarmless: true } : {});
      }}
    >
      <Stack>
        {children}
        <HarmlessChoice error={error} declared={declared} onDeclare={setDeclared} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={pending} color={tone === 'danger' ? 'brick' : undefined}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
