import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { FailureNotice } from '../../../components/states/failure-notice.js';
import { CodeField, codeFault, type CodeKind } from './code-field.js';

interface CodeFormProps {
  kind: CodeKind;
  submitLabel: string;
  pending: boolean;
  error: Error | null;
  onSubmit: (code: string) => void;
}

/** One code and a button. */
export function CodeForm({ kind, submitLabel, pending, error, onSubmit }: CodeFormProps) {
  const [code, setCode] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '') onSubmit(code.trim());
      }}
    >
      <Stack gap="sm">
        <CodeField kind={kind} value={code} onChange={setCode} error={error} />
        <FailureNotice error={codeFault(error) === undefined ? error : null} />
        <Group>
          <Button type="submit" loading={pending}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
