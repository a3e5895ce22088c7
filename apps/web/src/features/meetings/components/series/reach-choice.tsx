import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Meeting, MeetingSeries } from '../../../../lib/api/schema-types.js';
import { localDay } from '../../../../lib/dates/local-time.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useSeries } from '../../api/reading/get-series.js';
import { type Reach, touchedBy } from './reach.js';

interface ReachChoiceProps {
  meeting: Meeting;
  choices: readonly Reach[];
  value: Reach;
  /** Whether meetings that were moved by themselves get the new time too. */
  movesAll?: boolean;
  onChange: (reach: Reach) => void;
}

/** Asks which meetings of a series are meant, and says of each answer which those are. */
export function ReachChoice({ meeting, choices, value, movesAll = false, onChange }: ReachChoiceProps) {
  const { t } = useTranslation('meetings');
  const series = useSeries(meeting.seriesId).data;
  const inWords = useReachInWords(meeting.id, series);
  const moved = series === undefined ? [] : touchedBy(value, series.occurrences, meeting.id).meetings;
  return (
    <>
      <Radio.Group label={t('reach.label')} value={value} onChange={(reach) => onChange(reach)}>
        <Stack gap="xs" mt="xs">
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={t(`reach.${choice}`)} description={inWords(choice)} />
          ))}
        </Stack>
      </Radio.Group>
      {movesAll && value !== 'this' && moved.some(({ isMoved }) => isMoved) ? (
        <Text>{t('reach.moved')}</Text>
      ) : null}
    </>
  );
}

/** How many meetings a change touches, on which days, and what stays. */
function useReachInWords(
  meetingId: string,
  series: MeetingSeries | undefined,
): (reach: Reach) => string | undefined {
  const { t } = useTranslation('meetings');
  const { day } = useDateFormats();
  return (reach) => {
    if (series === undefined) return undefined;
    const { meetings, staying } = touchedBy(reach, series.occurrences, meetingId);
    const days = meetings.map(({ startsAt }) => day(localDay(startsAt))).join(', ');
    const touched = t('reach.touched', { count: meetings.length, days });
    return staying === 0 ? touched : `${touched} ${t('reach.staying', { count: staying })}`;
  };
}
