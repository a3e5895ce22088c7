import type { IsoDate } from '@app/calendar';
import type { Fault } from '@app/platform';

/** The fault of a period that ends before it starts; both days count, and null means: no limit. */
export function periodFaults(startsOn: IsoDate | null, endsOn: IsoDate | null): Fault[] {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return [];
  const detail = {
    nl: 'De laatste dag ligt voor de eerste dag.',
    en: 'The last day is before the first day.',
  };
  return [{ pointer: '/endsOn', code: 'period', detail }];
}
