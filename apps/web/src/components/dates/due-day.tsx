import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../lib/dates/calendar-day.js';
import { currentDay } from '../../lib/dates/today.js';
import { useDateFormats } from '../../lib/dates/use-date-formats.js';
import classes from './due-day.module.css';

/** A term by its date alone, in days: "over 3 dagen, do 4 maart", "2 dagen te laat, ma 1 maart". */
export function DueDay({ date }: { date: string }) {
  const { t } = useTranslation('app');
  const formats = useDateFormats();
  const days = daysBetween(currentDay(), date);
  const inWords =
    days === 0 ? t('term.today') : days > 0 ? t('due.in', { count: days }) : t('due.late', { count: -days });
  return (
    <time className={classes.due} data-late={days < 0} dateTime={date} title={formats.fullDay(date)}>
      {inWords}, {formats.day(date)}
    </time>
  );
}
