import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedTime } from '../../lib/dates/typed-time.js';

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `HH:mm`, or empty. */
  value?: string;
  onChange?: (value: string) => void;
}

/**
 * A field for a time of day, typed; its value is `HH:mm`, or empty for what is no time. It counts to 24 whatever the
 * language of the browser.
 */
export function TimeField({ value = '', error, onChange, onBlur, ...props }: TimeFieldProps) {
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && typed.trim() !== '' && typedTime(typed) === null;
  return (
    <TextInput
      size="md"
      inputMode="numeric"
      autoComplete="off"
      placeholder="13:30"
      maxLength={9}
      {...props}
      value={typed ?? value}
      error={isUnreadable && error ? t('time.unreadable') : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange?.(typedTime(event.currentTarget.value) ?? '');
      }}
      onBlur={(event) => {
        if (typed !== null && (typed.trim() === '' || typedTime(typed) !== null)) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
