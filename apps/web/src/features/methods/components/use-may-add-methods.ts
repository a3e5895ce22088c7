import { useCurrentSession } from '../../../lib/session/current-session.js';
import { membershipsIn } from '../../../lib/session/scope.js';

/** Whether the reader is of those to whom adding methods to a programme is offered: its office and its facilitators. */
export function useMayAddMethods(programmeId: string): boolean {
  return membershipsIn(useCurrentSession(), 'programme_office', 'facilitator').some(
    (membership) => membership.programmeId === programmeId,
  );
}
