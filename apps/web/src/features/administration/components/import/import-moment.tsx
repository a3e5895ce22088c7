import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../../components/forms/date-field.js';

/** To which week the dates of a file are moved: as they are, this week, or the week of a day. */
export type Moment = { kind: 'asInFile' } | { kind: 'today' } | { kind: 'day'; day: string | null };

/** The moment as the server wants it: nothing to move, `today`, or a date; null while no day was chosen. */
export function asOfMoment(moment: Moment): string | undefined | null {
  if (moment.kind === 'asInFile') return undefined;
  return moment.kind === 'today' ? 'today' : moment.day;
}

interface ImportMomentProps {
  moment: Moment;
  onChoose: (moment: Moment) => void;
}

/** The choice between the dates of the file and a story that is under way now. */
export function ImportMoment({ moment, onChoose }: ImportMomentProps) {
  const { t } = useTranslation('administration');
  const choose = (kind: string): void =>
    onChoose(kind === 'day' ? { kind, day: null } : { kind: kind === 'today' ? 'today' : 'asInFile' });
  return (
    <>
      <Radio.Group
        label={t('import.moment')}
        description={t('import.momentDetail')}
        value={moment.kind}
        onChange={choose}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="asInFile" size="md" label={t('import.asInFile')} />
          <Radio value="today" size="md" label={t('import.today')} />
          <Radio value="day" size="md" label={t('import.day')} />
        </Stack>
      </Radio.Group>
      {moment.kind === 'day' ? (
        <DateField
          label={t('import.dayLabel')}
          maw="20rem"
          value={moment.day}
          onChange={(day) => onChoose({ kind: 'day', day })}
        />
      ) : null}
    </>
  );
}
