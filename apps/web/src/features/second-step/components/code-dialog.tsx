import { Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/forms/confirm-dialog.js';
import { CodeField, codeFault, type CodeKind } from './code-field.js';

interface CodeDialogProps {
  title: string;
  /** What will happen. */
  detail: string;
  kind: CodeKind;
  confirmLabel: string;
  tone?: 'danger' | 'plain';
  pending: boolean;
  error: Error | null;
  onConfirm: (code: string) => void;
  onClose: () => void;
}

/** Asks for a code before something that only its owner may do. */
export function CodeDialog({ detail, kind, error, onConfirm, ...dialog }: CodeDialogProps) {
  const [code, setCode] = useState('');
  return (
    <ConfirmDialog
      opened
      {...dialog}
      error={codeFault(error) === undefined ? error : null}
      onConfirm={() => {
        if (code.trim() !== '') onConfirm(code.trim());
      }}
    >
      <Text>{detail}</Text>
      <CodeField kind={kind} value={code} onChange={setCode} error={error} />
    </ConfirmDialog>
  );
}
