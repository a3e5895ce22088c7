import type { Action } from '../../../../../lib/api/schema-types.js';
import type { TextField } from '../../text/text-fields.js';
import type { ProposalContent } from './proposal-content.js';

/** What the author sees, to lead from a refusal to where something can be done about it. */
export interface Written {
  readonly content: ProposalContent;
  /** The fields that hold what looks like client data. */
  readonly suspectFields: readonly TextField[];
}

type Refusal = Action['refusals'][number];

/** The fields at which the author can take away the reason of a refusal; whether it is gone is the server's to say. */
export function fieldsToMend({ guard }: Refusal, { content, suspectFields }: Written): readonly TextField[] {
  if (guard === 'noFindingIsUnresolved') return suspectFields;
  if (guard === 'revisionIsNewerThanJudged') return ['problem'];
  if (guard !== 'textIsComplete') return [];
  const acting = content.affectedOrganisations.filter(({ part }) => part === 'acts');
  return [
    ...(content.problem.trim() === '' ? (['problem'] as const) : []),
    ...(content.change.trim() === '' ? (['change'] as const) : []),
    ...(acting.length === 0 ? (['affectedOrganisations'] as const) : []),
  ];
}
