import { addDays, type IsoDate } from '@app/calendar';

/** A period of which both days count; null means: no limit. */
interface OpenPeriod {
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

/**
 * The days from today on at which a stretch begins that a changed period no longer holds: at its start when that
 * moves up, and after its end when that comes earlier. Empty when nothing is given up.
 * @param before the period as it stands
 * @param after the period as it is to become
 */
export function daysGivenUp(before: OpenPeriod, after: OpenPeriod, today: IsoDate): IsoDate[] {
  const heldFrom = latest(before.startsOn, today);
  if (before.endsOn !== null && before.endsOn < heldFrom) return [];
  const startsLater = after.startsOn !== null && after.startsOn > heldFrom;
  const endsEarlier = after.endsOn !== null && (before.endsOn === null || after.endsOn < before.endsOn);
  return [
    ...(startsLater ? [heldFrom] : []),
    ...(endsEarlier && after.endsOn !== null ? [latest(addDays(after.endsOn, 1), heldFrom)] : []),
  ];
}

function latest(day: IsoDate | null, other: IsoDate): IsoDate {
  return day !== null && day > other ? day : other;
}
