import { ActionIcon, Select, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AffectedPart } from '../../../../../lib/api/schema-types.js';
import { useLanguage } from '../../../../../lib/i18n/use-language.js';
import classes from './affected-field.module.css';

/** What an organisation can have to do with a change, from much to little. */
export const affectedParts: readonly AffectedPart[] = ['acts', 'consulted', 'informed'];

interface AffectedRowProps {
  name: string;
  /** The names of its sponsors; undefined while they are being read. */
  sponsors: readonly string[] | undefined;
  part: AffectedPart;
  onGive: (part: AffectedPart) => void;
  onRemove: () => void;
}

/** One organisation with its part in the change, and who would give its verdict. */
export function AffectedRow({ name, sponsors, part, onGive, onRemove }: AffectedRowProps) {
  const { t } = useTranslation('proposal-editing');
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <Sponsors names={sponsors} />
      </div>
      <Select
        className={classes.part}
        aria-label={t('affected.partOf', { organisation: name })}
        value={part}
        data={affectedParts.map((value) => ({ value, label: t(`affected.part.${value}`) }))}
        onChange={(value) => {
          if (value !== null) onGive(value);
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="xl"
        aria-label={t('affected.remove', { organisation: name })}
        onClick={onRemove}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Sponsors({ names }: { names: readonly string[] | undefined }) {
  const { t } = useTranslation('proposal-editing');
  const language = useLanguage();
  if (names === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {names.length === 0
        ? t('affected.noSponsor')
        : t('affected.sponsor', { names: new Intl.ListFormat(language).format(names) })}
    </Text>
  );
}
