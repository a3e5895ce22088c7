import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps {
  label: string;
  /** The text that is searched for, as the page knows it. */
  searched: string;
  /** Called a moment after the last key, and at once when the field is emptied. */
  onSearch: (text: string) => void;
}

/** How long we wait for the next key, in milliseconds. */
const pause = 250;

/** A field that searches while somebody types. */
export function SearchField({ label, searched, onSearch }: SearchFieldProps) {
  const { t } = useTranslation('app');
  const [text, setText] = useState(searched);
  const [sent, setSent] = useState(searched);
  const [known, setKnown] = useState(searched);
  if (searched !== known) {
    setKnown(searched);
    // The page searches for something else than what was typed here, such as everything.
    if (searched !== sent) {
      setSent(searched);
      setText(searched);
    }
  }
  const searchSoon = useDebouncedCallback((typed: string) => {
    setSent(typed.trim());
    onSearch(typed.trim());
  }, pause);
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
