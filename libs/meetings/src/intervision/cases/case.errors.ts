import { DomainError, refused } from '@app/platform';
import { noOtherCaseRuns, otherRuns } from '../transitions/case.guards.js';

/** Learning points leave the room once. */
export function alreadyShared(): DomainError {
  return new DomainError('conflict', 'intervision_case.already_shared', {
    nl: 'De leerpunten van deze casus zijn al gedeeld.',
    en: 'The learning points of this case were shared already.',
  });
}

/** Somebody started another case at the same moment. */
export function otherCaseRuns(): DomainError {
  return refused([{ guard: noOtherCaseRuns.name, detail: otherRuns }]);
}
