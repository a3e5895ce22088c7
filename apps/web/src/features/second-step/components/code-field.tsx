import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../lib/api/api-problem.js';

/** What the server says of a code, to stand at its field; other failures are no matter of the code. */
export const codeFault = (error: Error | null): string | undefined =>
  error instanceof ApiProblem && error.status < 500 ? error.message : undefined;

interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  error: Error | null;
  /** `app` for six digits of the app alone; else a recovery code is taken as well. */
  kind?: 'app' | 'any';
}

/** Where a code is typed. Phones and password managers offer it; a refused one is read out and selected. */
export function CodeField({ value, onChange, error, kind = 'any' }: CodeFieldProps) {
  const { t } = useTranslation('second-step');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  return (
    <TextInput
      ref={field}
      maw="22rem"
      label={kind === 'app' ? t('scan.label') : t('answer.label')}
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
