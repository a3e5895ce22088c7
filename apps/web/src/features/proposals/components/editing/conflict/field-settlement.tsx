import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DiffText } from '../../../../../components/text/diff-text.js';
import { wordDiff } from '../../../../../lib/text/word-diff.js';
import type { TextField } from '../../text/text-fields.js';
import type { Fork, Settlement } from '../content/merge-content.js';
import { isWordField } from '../content/proposal-content.js';
import classes from './field-settlement.module.css';
import { useFieldInWords } from './use-field-in-words.js';

interface FieldSettlementProps {
  field: TextField;
  /** Who wrote the other text. */
  name: string;
  texts: Fork;
  programmeId: string;
  settlement: Settlement | undefined;
  /** Whether going on was tried, so that what lacks may be named. */
  tried: boolean;
  onSettle: (settlement: Settlement) => void;
}

/** The choice between two texts of one field, each with what its author changed. */
export function FieldSettlement(props: FieldSettlementProps) {
  const { field, name, texts, programmeId, settlement, tried, onSettle } = props;
  const { t } = useTranslation(['proposal-editing', 'proposals']);
  const inWords = useFieldInWords(programmeId);
  const before = inWords(field, texts.base);
  const words = { mine: inWords(field, texts.mine), theirs: inWords(field, texts.theirs) };
  const canBeJoined = isWordField(field) && field !== 'title';
  return (
    <Radio.Group
      className={classes.field}
      label={t(`proposals:text.${field}`)}
      labelProps={{ className: classes.question }}
      value={settlement ?? null}
      error={tried && settlement === undefined ? t('conflict.choose') : undefined}
      onChange={(value) => onSettle(value)}
    >
      <Stack gap="sm" mt="xs" mb="xs">
        <Option value="mine" label={t('conflict.mine')} before={before} after={words.mine} />
        <Option value="theirs" label={t('conflict.theirs', { name })} before={before} after={words.theirs} />
        {canBeJoined ? (
          <Radio.Card value="both" className={classes.option}>
            <span className={classes.head}>
              <Radio.Indicator />
              <strong>{t('conflict.both')}</strong>
            </span>
            <Text size="sm" c="dimmed">
              {t('conflict.bothDetail')}
            </Text>
          </Radio.Card>
        ) : null}
      </Stack>
    </Radio.Group>
  );
}

interface OptionProps {
  value: Settlement;
  label: string;
  before: string;
  after: string;
}

function Option({ value, label, before, after }: OptionProps) {
  const { t } = useTranslation('proposal-editing');
  return (
    <Radio.Card value={value} className={classes.option}>
      <span className={classes.head}>
        <Radio.Indicator />
        <strong>{label}</strong>
      </span>
      {after === '' ? <Text c="dimmed">{t('conflict.empty')}</Text> : null}
      <DiffText parts={wordDiff(before, after)} />
    </Radio.Card>
  );
}
