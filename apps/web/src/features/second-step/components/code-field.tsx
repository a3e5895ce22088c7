import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../lib/api/api-problem.js';

/** What the server says of a code, to stand at its field; other failures are no matter of the code. */
export const codeFault = (error: Error | null): string | undefined =>
  error instanceof ApiProblem && error.status < 500 ? error.message : undefined;

/** What can be typed: six digits of the app, a recovery code, or either. */
export type CodeKind = 'app' | 'recovery' | 'any';

/** For whom has an app, or has none. */
export const kindOf = (hasApp: boolean): CodeKind => (hasApp ? 'any' : 'recovery');

const labels = { app: 'scan.label', recovery: 'codes.label', any: 'answer.label' } as const;

interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  error: Error | null;
  kind: CodeKind;
}

/** Where a code is typed. Phones and password managers offer it; a refused one is read out and selected. */
export function CodeField({ value, onChange, error, kind }: CodeFieldProps) {
  const { t } = useTranslation('second-step');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  return (
    <TextInput
      ref={field}
      maw="22rem"
      label={t(labels[kind])}
      autoComplete="one-time-code"
      inputMode={kind === 'app' ? 'numeric' : 'text'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
      data-autofocus
      value={value}
      error={codeFault(error)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
