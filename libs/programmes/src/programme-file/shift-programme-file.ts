import { addWeeks, daysBetween, isoDate, type IsoDate, shiftInstantByWeeks } from '@app/calendar';
import { isFileDate, isFileInstant } from './file-fields.js';

const someMonday = isoDate('2020-01-06');
/** The names of properties that hold a date or a time, by the rule of the format. */
const timeProperty = /^(asOf|on|at)$|(On|At)$/;
/** A time by the clocks of the programme, as meetings have it. */
const localTime = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2})?)$/;

/**
 * Moves every date and time of a programme file by the same whole number of weeks, so that its `asOf` falls in
 * the week (Monday up to and including Sunday) of another day. Weekdays stay, and so do times by the clock, also
 * when summer time begins or ends in between. What is not a date stays as it is, for the checks that follow.
 */
export function shiftProgrammeFile(file: unknown, asOf: IsoDate): { file: unknown; weeks: number } {
  const told = (file as { asOf?: unknown } | null)?.asOf;
  if (!isFileDate(told)) return { file, weeks: 0 };
  const weeks = weekOf(asOf) - weekOf(isoDate(told));
  return { file: weeks === 0 ? file : shift(file, weeks, ''), weeks };
}

/** The number of the week of a date, counted from one Monday. */
function weekOf(date: IsoDate): number {
  return Math.floor(daysBetween(someMonday, date) / 7);
}

function shift(value: unknown, weeks: number, property: string): unknown {
  if (typeof value === 'string') return timeProperty.test(property) ? shiftText(value, weeks) : value;
  if (Array.isArray(value)) return value.map((part: unknown) => shift(part, weeks, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shift(part, weeks, key)]));
}

function shiftText(text: string, weeks: number): string {
  if (isFileDate(text)) return addWeeks(isoDate(text), weeks);
  if (isFileInstant(text)) return shiftInstantByWeeks(new Date(text), weeks).toISOString();
  const [, date, time] = localTime.exec(text) ?? [];
  return isFileDate(date) && time !== undefined ? `${addWeeks(isoDate(date), weeks)}${time}` : text;
}
