import { NumberInput, SegmentedControl, Select, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { placeInMonth, type Rhythm, rhythms, type SeriesChoice } from './series-rule.js';

/** How often the meetings return, as it stands in a form. */
export interface SeriesValues {
  rhythm: Rhythm;
  ends: 'count' | 'until';
  count: number;
  until: string | null;
}

/** When the meetings end as a rule says it. */
export const endOf = ({ ends, count, until }: SeriesValues): Pick<SeriesChoice, 'count' | 'until'> =>
  ends === 'until' && until !== null ? { count: null, until } : { count, until: null };

interface SeriesFieldsProps {
  values: SeriesValues;
  /** Of the first meeting. */
  day: string | null;
  /** Whether it is a series already, and not once. */
  isSeries?: boolean;
  onChange: (values: SeriesValues) => void;
}

/** Once, or how often and how long; said back in words. */
export function SeriesFields({ values, day, isSeries = false, onChange }: SeriesFieldsProps) {
  const { t } = useTranslation('meeting-planning');
  const { rhythm, ends, count, until } = values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="md">
        <Select
          label={t('series.rhythm')}
          value={rhythm}
          allowDeselect={false}
          data={rhythms
            .filter((known) => !isSeries || known !== 'once')
            .map((value) => ({ value, label: t(`series.${value}`) }))}
          onChange={(value) =>
            onChange({ ...values, rhythm: rhythms.find((known) => known === value) ?? 'once' })
          }
        />
        {rhythm === 'once' ? null : (
          <>
            <SegmentedControl
              aria-label={t('series.ends')}
              style={{ alignSelf: 'end' }}
              value={ends}
              onChange={(value) => onChange({ ...values, ends: value === 'until' ? 'until' : 'count' })}
              data={[
                { value: 'count', label: t('series.times') },
                { value: 'until', label: t('series.untilDay') },
              ]}
            />
            {ends === 'count' ? (
              <NumberInput
                label={t('series.count')}
                min={1}
                max={60}
                allowDecimal={false}
                value={count}
                onChange={(value) => onChange({ ...values, count: Number(value) || 1 })}
              />
            ) : (
              <DateField
                label={t('series.until')}
                value={until}
                onChange={(value) => onChange({ ...values, until: value })}
              />
            )}
          </>
        )}
      </SimpleGrid>
      {day === null || rhythm === 'once' ? null : <InWords values={values} rhythm={rhythm} day={day} />}
    </>
  );
}

interface InWordsProps {
  values: SeriesValues;
  rhythm: Exclude<Rhythm, 'once'>;
  day: string;
}

function InWords({ values: { ends, count, until }, rhythm, day }: InWordsProps) {
  const { t } = useTranslation('meeting-planning');
  const formats = useDateFormats();
  const language = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  const place = t(`series.place.${placeInMonth(day) as 1 | 2 | 3 | 4 | -1}`);
  const often = t(`series.inWords.${rhythm}`, { weekday, place });
  const end =
    ends === 'count'
      ? t('series.inWords.count', { count })
      : until === null
        ? ''
        : t('series.inWords.until', { day: formats.fullDay(until) });
  return (
    <Text role="status" fw={600}>
      {t('series.inWords.whole', { often, first: formats.fullDay(day), end })}
    </Text>
  );
}
