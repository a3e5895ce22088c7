import { DomainError } from '@app/platform';

/** Another programme has this name, without regard to case. */
export function programmeNameTaken(): DomainError {
  return new DomainError('conflict', 'programme.name_taken', {
    nl: 'Er is al een programma met deze naam.',
    en: 'There is already a programme with this name.',
  });
}

/** A partner that sends, receives or has a sponsor cannot leave the programme. */
export function partnerInUse(names: readonly string[]): DomainError {
  const list = names.join(', ');
  return new DomainError('conflict', 'programme.partner_in_use', {
    nl: `Deze partner doet nog mee, met een uitwisseling of een opdrachtgever: ${list}.`,
    en: `This partner still takes part, with an exchange or a sponsor: ${list}.`,
  });
}
