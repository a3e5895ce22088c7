import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { membershipsIn } from '../../../../lib/session/scope.js';
import { useChosenCohort } from '../../../../lib/session/use-chosen-cohort.js';

interface CandidateCohort {
  id: string;
  name: string;
}

/** The cohorts in which the reader may note ideas, the one in which they work first. */
export function useCandidateCohorts(): CandidateCohort[] {
  const session = useCurrentSession();
  const { cohort: chosen } = useChosenCohort();
  const cohorts = membershipsIn(session, 'candidate').flatMap(({ cohortId, cohortName, programmeName }) =>
    cohortId === null ? [] : [{ id: cohortId, name: [programmeName, cohortName].filter(Boolean).join(', ') }],
  );
  return cohorts.sort((a, b) => Number(b.id === chosen?.id) - Number(a.id === chosen?.id));
}
