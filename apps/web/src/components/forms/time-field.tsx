import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
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
export function TimeField({ value = '', onChange, onBlur, ...props }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      size="md"
      inputMode="numeric"
      autoComplete="off"
      placeholder="13:30"
      maxLength={5}
      {...props}
      value={typed ?? value}
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
