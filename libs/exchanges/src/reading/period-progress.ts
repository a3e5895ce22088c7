import { contains, dayNumber, type IsoDate, lengthInDays, type Period } from '@app/calendar';
import type { PeriodProgress } from './exchange-view.js';

/** Where today lies in a period of which both days count. */
export function periodProgress({ startsOn, endsOn }: Period, today: IsoDate): PeriodProgress {
  const period = { startsOn, endsOn };
  return { day: contains(period, today) ? dayNumber(period, today) : null, days: lengthInDays(period) };
}
