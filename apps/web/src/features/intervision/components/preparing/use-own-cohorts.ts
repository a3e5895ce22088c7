import { useMemo } from 'react';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { membershipsIn } from '../../../../lib/session/scope.js';

/** A cohort in which the reader can bring a case. */
export interface OwnCohort {
  id: string;
  name: string;
  programmeId: string;
}

/** The cohorts of which the reader is a candidate or a facilitator. */
export function useOwnCohorts(): OwnCohort[] {
  const session = useCurrentSession();
  return useMemo(() => {
    const cohorts = new Map<string, OwnCohort>();
    for (const membership of membershipsIn(session, 'candidate', 'facilitator')) {
      const { cohortId: id, cohortName: name, programmeId } = membership;
      if (id !== null && name !== null && programmeId !== null) cohorts.set(id, { id, name, programmeId });
    }
    return [...cohorts.values()];
  }, [session]);
}
