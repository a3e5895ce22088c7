import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { useChosenCohort } from '../../../../lib/session/use-chosen-cohort.js';
import type { ProposalFilter } from '../../api/reading/list-proposals.js';
import type { ProposalSearch } from './use-proposal-search.js';

/** The search as the server understands it, within the cohort in which the reader works. */
export function useProposalFilter(search: ProposalSearch): ProposalFilter {
  const { person } = useCurrentSession();
  const { cohort } = useChosenCohort();
  const { state, organisationId, chainStep, text, mine, awaiting } = search;
  return {
    ...(cohort === undefined ? {} : { cohortId: cohort.id }),
    ...(state === null ? {} : { state }),
    ...(organisationId === null ? {} : { organisationId }),
    ...(chainStep === null ? {} : { chainStep }),
    ...(text === '' ? {} : { q: text }),
    ...(mine ? { authorId: person.id } : {}),
    ...(awaiting ? { awaiting: 'me' as const } : {}),
  };
}
