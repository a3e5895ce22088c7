import { DomainError } from '@app/platform';

/** A pilot is planned once the proposal is approved, or has lapsed, and until it starts. */
export function notPlannable(): DomainError {
  return new DomainError('conflict', 'proposal.not_plannable', {
    nl: 'Een proef plan je als het voorstel is goedgekeurd of verwaterd, en tot de proef begint.',
    en: 'A pilot is planned once the proposal is approved or has lapsed, and until it starts.',
  });
}

/** One pilot at a time. */
export function pilotPlanned(): DomainError {
  return new DomainError('conflict', 'proposal.pilot_planned', {
    nl: 'Er is al een proef gepland. Pas dat plan aan.',
    en: 'A pilot is planned already. Change that plan.',
  });
}

/** Only a pilot that runs is evaluated. */
export function noPilotRuns(): DomainError {
  return new DomainError('conflict', 'proposal.no_pilot_runs', {
    nl: 'Deze proef loopt niet.',
    en: 'This pilot is not running.',
  });
}
