import type { IsoDate, Period } from '@app/calendar';
import type { Fault } from '@app/platform';
import { faultUnless } from './fault-unless.js';

/** The days that a programme can have, so that no offset of a milestone leaves the calendar. */
const earliest = '1900-01-01';
const latest = '2199-12-31';

/** Whether programmes can have this day: 1900 up to and including 2199. */
export function isProgrammeDay(date: IsoDate): boolean {
  return earliest <= date && date <= latest;
}

/**
 * The faults of a period: days out of range, or a last day before the first.
 * @param place JSON pointer to the thing that has `startsOn` and `endsOn`
 */
export function periodFaults(period: Period, place = ''): Fault[] {
  const outOfRange = {
    nl: 'Kies een dag van 1900 tot en met 2199.',
    en: 'Choose a day from 1900 up to and including 2199.',
  };
  return [
    ...faultUnless(isProgrammeDay(period.startsOn), `${place}/startsOn`, 'date_range', outOfRange),
    ...faultUnless(isProgrammeDay(period.endsOn), `${place}/endsOn`, 'date_range', outOfRange),
    ...faultUnless(period.startsOn <= period.endsOn, `${place}/endsOn`, 'period_order', {
      nl: 'De laatste dag ligt voor de eerste dag.',
      en: 'The last day is before the first day.',
    }),
  ];
}

/** The faults of a period that must lie within another, such as a cohort's within its programme's. */
export function withinFaults(period: Period, whole: Period, place = ''): Fault[] {
  const outside = {
    nl: `Dit moet vallen in de periode van het programma (${whole.startsOn} tot en met ${whole.endsOn}).`,
    en: `This must fall within the period of the programme (${whole.startsOn} up to and including ${whole.endsOn}).`,
  };
  return [
    ...faultUnless(whole.startsOn <= period.startsOn, `${place}/startsOn`, 'outside_programme', outside),
    ...faultUnless(period.endsOn <= whole.endsOn, `${place}/endsOn`, 'outside_programme', outside),
  ];
}
