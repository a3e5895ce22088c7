import { addDays } from './calendar-day.js';

interface CountedPeriod {
  startsOn: string;
  period: { day: number | null };
}

/** Today in Amsterdam, by the clock of the device. */
export const currentDay = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/**
 * Today, as the server counts it within a period, so that a picture and its numbers agree; outside of the period
 * the day of the device.
 */
export function todayIn({ startsOn, period }: CountedPeriod): string {
  if (period.day !== null) return addDays(startsOn, period.day - 1);
  return currentDay();
}
