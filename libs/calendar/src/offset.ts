import { Temporal } from 'temporal-polyfill';
import { isoDate, type IsoDate } from './iso-date.js';

/** A distance between dates in calendar units; in a negative offset none of them is positive. */
export interface Offset {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const OFFSET_PATTERN = /^(-?)P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/;

/**
 * Reads an offset such as a milestone template has: an ISO 8601 duration of dates only, where a minus in
 * front means "before": `P6W`, `-P14D`, `P3M`, `P1Y2M3D`, `P0D`. Weeks may stand beside other units, as
 * ISO 8601-2 allows. At most five digits per unit.
 *
 * @throws RangeError for any other text, such as one with a time, a fraction or no unit at all
 */
export function parseOffset(text: string): Offset {
  const match = OFFSET_PATTERN.exec(text);
  if (!match) {
    throw new RangeError(`"${text}" is not an offset in years, months, weeks or days, such as P6W or -P14D`);
  }
  const [, minus, years, months, weeks, days] = match;
  const amount = (digits = '0') => (minus ? 0 - Number(digits) : Number(digits));
  return { years: amount(years), months: amount(months), weeks: amount(weeks), days: amount(days) };
}

/**
 * The date at an offset from its anchor. Years and months come first and clamp to the last day of the month,
 * then weeks and days are counted from there; a negative offset goes in the same order, backwards.
 *
 * @throws RangeError for a date outside of the range of `IsoDate`
 */
export function addOffset(anchor: IsoDate, offset: Offset): IsoDate {
  return isoDate(Temporal.PlainDate.from(anchor).add(offset).toString());
}
