const dayInMilliseconds = 86_400_000;

const asTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Days from one date to another; 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((asTime(to) - asTime(from)) / dayInMilliseconds);

/** The date a number of days after another. */
export const addDays = (date: string, days: number): string =>
  new Date(asTime(date) + days * dayInMilliseconds).toISOString().slice(0, 10);

/** Where a date stands in a period, from 0 (first day) to 1 (last day), kept within the period. */
export function placeInPeriod(date: string, startsOn: string, endsOn: string): number {
  const length = Math.max(1, daysBetween(startsOn, endsOn));
  return Math.min(1, Math.max(0, daysBetween(startsOn, date) / length));
}

/** The first days of the months that begin within a period, in order. */
export function firstDaysOfMonths(startsOn: string, endsOn: string): string[] {
  const days: string[] = [];
  const month = new Date(asTime(startsOn));
  month.setUTCDate(1);
  for (month.setUTCMonth(month.getUTCMonth() + 1); month.getTime() <= asTime(endsOn);) {
    days.push(month.toISOString().slice(0, 10));
    month.setUTCMonth(month.getUTCMonth() + 1);
  }
  return days;
}
