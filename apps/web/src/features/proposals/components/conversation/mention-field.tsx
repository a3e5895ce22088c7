import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../../lib/api/schema-types.js';
import { useReaders } from '../../api/conversation/list-readers.js';

interface MentionFieldProps {
  proposalId: string;
  mentions: readonly PersonRef[];
  onChange: (mentions: readonly PersonRef[]) => void;
}

/** How long we wait for the next key, in milliseconds. */
const pause = 250;
const mostMentions = 20;

/** The choice of people who are called upon; only who can read the proposal is found. */
export function MentionField({ proposalId, mentions, onChange }: MentionFieldProps) {
  const { t } = useTranslation('conversation');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), pause);
  const [opened, setOpened] = useState(false);
  const { data: readers = [] } = useReaders(proposalId, q, opened);
  const known = new Map([...mentions, ...readers].map((person) => [person.id, person]));
  return (
    <MultiSelect
      label={t('mention')}
      description={t('mentionDetail')}
      nothingFoundMessage={t('nobodyFound')}
      searchable
      maxValues={mostMentions}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      // The server has searched, also without accents.
      filter={({ options }) => options}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={mentions.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
    />
  );
}
