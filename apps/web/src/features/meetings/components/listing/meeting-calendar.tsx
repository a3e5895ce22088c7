import { ActionIcon, Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MeetingSummary } from '../../../../lib/api/schema-types.js';
import { currentDay } from '../../../../lib/dates/today.js';
import { useDateFormats } from '../../../../lib/dates/use-date-formats.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { meetingsByDay } from './coming-meetings.js';
import classes from './meeting-calendar.module.css';
import { MeetingList } from './meeting-list.js';
import { monthAfter, weeksOf } from './month-weeks.js';
import type { MeetingSearch } from './use-meeting-search.js';

interface MeetingCalendarProps {
  meetings: MeetingSummary[];
  search: MeetingSearch;
  onNarrow: (change: Partial<MeetingSearch>) => void;
}

/** A month of meetings, with those of the chosen day beside it. */
export function MeetingCalendar({ meetings, search, onNarrow }: MeetingCalendarProps) {
  const { t } = useTranslation('meetings');
  const formats = useDateFormats();
  const today = currentDay();
  const day = search.day ?? today;
  const month = search.month ?? day.slice(0, 7);
  const byDay = meetingsByDay(meetings);
  const ofDay = byDay.get(day) ?? [];
  return (
    <div className={classes.calendar}>
      <div>
        <MonthSwitch month={month} onChange={(next) => onNarrow({ month: next })} />
        <table className={classes.month}>
          <Weekdays week={weeksOf(month)[0] ?? []} />
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td key={date} data-outside={date.slice(0, 7) !== month} data-today={date === today}>
                    <DayButton
                      date={date}
                      meetings={byDay.get(date) ?? []}
                      isOpen={date === day}
                      onOpen={() => onNarrow({ day: date, month: date.slice(0, 7) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section aria-labelledby="day-of-meetings" aria-live="polite">
        <Title order={3} id="day-of-meetings">
          {formats.fullDay(day)}
        </Title>
        {ofDay.length === 0 ? (
          <Text c="dimmed">{t('calendar.nothing')}</Text>
        ) : (
          <MeetingList meetings={ofDay} label={formats.fullDay(day)} />
        )}
      </section>
    </div>
  );
}

function MonthSwitch({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Group justify="space-between" mb="xs">
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t('calendar.previous')}
        onClick={() => onChange(monthAfter(month, -1))}
      >
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <Title order={3} aria-live="polite">
        {name.format(new Date(`${month}-01T00:00:00Z`))}
      </Title>
      <Group gap="xs">
        <Button variant="default" visibleFrom="sm" onClick={() => onChange(currentDay().slice(0, 7))}>
          {t('calendar.thisMonth')}
        </Button>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('calendar.next')}
          onClick={() => onChange(monthAfter(month, 1))}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}

function Weekdays({ week }: { week: string[] }) {
  const language = useLanguage();
  const named = (date: string, weekday: 'short' | 'long'): string =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return (
    <thead>
      <tr>
        {week.map((date) => (
          <th key={date} scope="col" abbr={named(date, 'long')}>
            {named(date, 'short')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayButtonProps {
  date: string;
  meetings: MeetingSummary[];
  isOpen: boolean;
  onOpen: () => void;
}

function DayButton({ date, meetings, isOpen, onOpen }: DayButtonProps) {
  const { t } = useTranslation('meetings');
  const formats = useDateFormats();
  const label = t('calendar.day', { day: formats.fullDay(date), count: meetings.length });
  return (
    <UnstyledButton className={classes.day} aria-label={label} aria-pressed={isOpen} onClick={onOpen}>
      <span className={classes.number}>{Number(date.slice(8))}</span>
      {meetings.map((meeting) => (
        <span key={meeting.id} className={classes.meeting} data-state={meeting.state}>
          <span className={classes.title}>
            {formats.time(meeting.startsAt)} {meeting.title}
          </span>
        </span>
      ))}
    </UnstyledButton>
  );
}
