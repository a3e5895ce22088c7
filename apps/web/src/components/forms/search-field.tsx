import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps {
  label: string;
  /** The text that is searched for when the page opens. */
  initial: string;
  /** Called a moment after the last key, and at once when the field is emptied. */
  onSearch: (text: string) => void;
}

/** How long we wait for the next key, in milliseconds. */
const pause = 250;

/** A field that searches while somebody types. */
export function SearchField({ label, initial, onSearch }: SearchFieldProps) {
  const { t } = useTranslation('app');
  const [text, setText] = useState(initial);
  const searchSoon = useDebouncedCallback((typed: string) => onSearch(typed.trim()), pause);
  const type = (typed: string): void => {
    setText(typed);
    searchSoon(typed);
  };
  return (
    <TextInput
      type="search"
      label={label}
      value={text}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        text === '' ? null : <CloseButton aria-label={t('action.clear')} onClick={() => type('')} />
      }
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
