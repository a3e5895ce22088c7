import { DomainError, type Fault, invalid } from '@app/platform';

/** There is no meeting left that has not begun. */
export function seriesOver(): DomainError {
  return new DomainError('conflict', 'series.over', {
    nl: 'Elke bijeenkomst die dit aangaat is al begonnen of afgezegd.',
    en: 'Every meeting that this concerns has begun, or was cancelled.',
  });
}

/** With `following` it must be said from which meeting on. */
export function meetingNotOfSeries(): DomainError {
  return invalid([notOfSeries]);
}

const notOfSeries: Fault = {
  pointer: '/meetingId',
  code: 'not_of_series',
  detail: {
    nl: 'Kies vanaf welke bijeenkomst van de reeks.',
    en: 'Choose from which meeting of the series on.',
  },
};
