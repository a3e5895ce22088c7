import { Group, NumberInput, SegmentedControl, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../../components/forms/date-field.js';
import { addDays } from '../../../../../lib/dates/calendar-day.js';
import { currentDay } from '../../../../../lib/dates/today.js';
import { useDateFormats } from '../../../../../lib/dates/use-date-formats.js';
import classes from './series-fields.module.css';
import { endFault, type Rhythm, rhythms, ruleOf, type SeriesValues, valuesOf } from './series-rule.js';
import { useRuleInWords } from './use-rule-in-words.js';

/** How many days are proposed from the first meeting to the last. */
const usualLength = 42;

interface SeriesFieldsProps {
  values: SeriesValues;
  /** Of the first meeting. */
  day: string | null;
  /** The rule that the series has; absent for what is not planned yet, which can also be once. */
  rule?: string;
  onChange: (values: SeriesValues) => void;
}

/** Once, or how often and how long; said back in words. */
export function SeriesFields({ values, day, rule, onChange }: SeriesFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  const choices = useRhythms(day, rule);
  return (
    <>
      <div className={classes.fields}>
        <Select
          label={t('series.rhythm')}
          value={values.rhythm}
          allowDeselect={false}
          data={choices}
          onChange={(value) =>
            onChange({
              ...values,
              rhythm: choices.find((known) => known.value === value)?.value ?? values.rhythm,
            })
          }
        />
        {values.rhythm === 'once' ? null : <EndFields values={values} day={day} onChange={onChange} />}
      </div>
      {day === null || values.rhythm === 'once' || endFault(values, day) !== null ? null : (
        <InWords values={values} day={day} rule={rule} />
      )}
    </>
  );
}

/** What is offered, and the rule of the series in words where that is something else. */
function useRhythms(day: string | null, rule: string | undefined): { value: Rhythm; label: string }[] {
  const { t } = useTranslation('meeting-planning');
  const inWords = useRuleInWords();
  const offered = rhythms
    .filter((known) => rule === undefined || known !== 'once')
    .map((value) => ({ value, label: t(`series.${value}`) }));
  const isKept = rule !== undefined && day !== null && valuesOf(rule, day, 1).rhythm === 'kept';
  return isKept
    ? [{ value: 'kept', label: t('series.kept', { often: inWords(rule, day) }) }, ...offered]
    : offered;
}

function EndFields({ values, day, onChange }: Pick<SeriesFieldsProps, 'values' | 'day' | 'onChange'>) {
  const { t } = useTranslation(['meeting-planning', 'app']);
  const { ends, count, until } = values;
  const fault = endFault(values, day);
  const inWords = { missing: t('app:required'), tooEarly: t('series.untilTooEarly') };
  const chooseEnd = (value: string): void =>
    onChange(
      value === 'until'
        ? { ...values, ends: 'until', until: until ?? addDays(day ?? currentDay(), usualLength) }
        : { ...values, ends: 'count' },
    );
  return (
    <Group align="flex-end" gap="sm">
      <SegmentedControl
        aria-label={t('series.ends')}
        value={ends}
        onChange={chooseEnd}
        data={[
          { value: 'count', label: t('series.times') },
          { value: 'until', label: t('series.untilDay') },
        ]}
      />
      {ends === 'count' ? (
        <NumberInput
          label={t('series.count')}
          className={classes.last}
          min={1}
          max={60}
          allowDecimal={false}
          value={count}
          onChange={(value) => onChange({ ...values, count: Number(value) || 1 })}
        />
      ) : (
        <DateField
          label={t('series.until')}
          className={classes.last}
          value={until}
          error={fault === null ? undefined : inWords[fault]}
          onChange={(value) => onChange({ ...values, until: value })}
        />
      )}
    </Group>
  );
}

interface InWordsProps {
  values: SeriesValues;
  day: string;
  rule: string | undefined;
}

function InWords({ values, day, rule }: InWordsProps) {
  const { t } = useTranslation('meeting-planning');
  const { fullDay } = useDateFormats();
  const inWords = useRuleInWords();
  const { ends, count, until } = values;
  const end =
    ends === 'until' && until !== null
      ? t('series.inWords.until', { day: fullDay(until) })
      : t('series.inWords.count', { count });
  return (
    <Text role="status" fw={600}>
      {t('series.inWords.whole', {
        often: inWords(ruleOf(values, day, rule), day),
        first: fullDay(day),
        end,
      })}
    </Text>
  );
}
