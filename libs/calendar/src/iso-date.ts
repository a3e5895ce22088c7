declare const isoDateBrand: unique symbol;

/**
 * A calendar date as `YYYY-MM-DD`, without time or time zone, that is known to exist. From 1583-01-01, the
 * first full year of the Gregorian calendar and the first that ISO 8601 gives without further agreement, up
 * to 9999-12-31. Dates compare as text.
 */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST_EPOCH_DAY = Date.UTC(1583, 0, 1) / MILLISECONDS_PER_DAY;
const LAST_EPOCH_DAY = Date.UTC(9999, 11, 31) / MILLISECONDS_PER_DAY;

/** Whether the text is a date that exists, written `YYYY-MM-DD`, in the range of `IsoDate`. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epochDay = Date.parse(text) / MILLISECONDS_PER_DAY;
  return isInRange(epochDay) && fromEpochDay(epochDay) === text;
}

/**
 * Reads a date.
 * @throws RangeError when the text is not a date as `isIsoDate` wants it
 */
export function isoDate(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new RangeError(`"${text}" is not a date from 1583-01-01 up to 9999-12-31, written YYYY-MM-DD`);
}

/** Negative when `left` is the earlier, positive when it is the later, zero when they are the same day. */
export function compareDates(left: IsoDate, right: IsoDate): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The number of days since 1970-01-01, negative before it. */
export function toEpochDay(date: IsoDate): number {
  return Date.parse(date) / MILLISECONDS_PER_DAY;
}

/**
 * The date that lies a number of days after 1970-01-01.
 * @throws RangeError for a number that is not whole or a date outside of the range of `IsoDate`
 */
export function fromEpochDay(epochDay: number): IsoDate {
  if (!isInRange(epochDay)) {
    throw new RangeError('The date lies outside of the range from 1583-01-01 up to 9999-12-31');
  }
  return new Date(epochDay * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
}

function isInRange(epochDay: number): boolean {
  return Number.isInteger(epochDay) && epochDay >= FIRST_EPOCH_DAY && epochDay <= LAST_EPOCH_DAY;
}
