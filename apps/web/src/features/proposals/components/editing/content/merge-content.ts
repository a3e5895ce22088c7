import type { TextField } from '../../text/text-fields.js';
import {
  type AffectedChoice,
  differingFields,
  isSameIn,
  isWordField,
  type ProposalContent,
} from './proposal-content.js';

/** How a field is settled that two authors changed differently. */
export type Settlement = 'mine' | 'theirs' | 'both';
export type Settlements = Readonly<Partial<Record<TextField, Settlement>>>;

/** Two texts that were written from the same one, and that one. */
export interface Fork {
  readonly base: ProposalContent;
  readonly mine: ProposalContent;
  readonly theirs: ProposalContent;
}

/** The fields that both changed, and not into the same: somebody has to choose. */
export function conflictsIn({ base, mine, theirs }: Fork): TextField[] {
  return differingFields(mine, theirs).filter((field) => {
    if (isSameIn(field, base, mine) || isSameIn(field, base, theirs)) return false;
    return field !== 'affectedOrganisations' || joinAffected({ base, mine, theirs }) === null;
  });
}

/**
 * Joins two texts: what only one of both changed comes from that one. A field that both changed is settled as was
 * chosen, else as mine; `both` puts theirs under mine, and is for words.
 */
export function mergeContent(fork: Fork, settlements: Settlements = {}): ProposalContent {
  const { base, mine, theirs } = fork;
  const conflicts = conflictsIn(fork);
  const taken = differingFields(mine, theirs).map((field) => {
    if (conflicts.includes(field)) return [field, settled(field, fork, settlements[field])];
    if (isSameIn(field, base, mine)) return [field, theirs[field]];
    if (isSameIn(field, base, theirs)) return [field, mine[field]];
    return [field, joinAffected(fork)];
  });
  return { ...mine, ...(Object.fromEntries(taken) as Partial<ProposalContent>) };
}

function settled(
  field: TextField,
  { mine, theirs }: Fork,
  settlement: Settlement = 'mine',
): ProposalContent[TextField] {
  if (settlement === 'theirs') return theirs[field];
  if (settlement === 'both' && isWordField(field)) {
    return [mine[field].trim(), theirs[field].trim()].filter((words) => words !== '').join('\n\n');
  }
  return mine[field];
}

/** The organisations of both, in my order and then theirs; null where both gave the same one another part. */
function joinAffected({ base, mine, theirs }: Fork): readonly AffectedChoice[] | null {
  const parts = [base, mine, theirs].map(
    ({ affectedOrganisations }) =>
      new Map(affectedOrganisations.map(({ organisationId, part }) => [organisationId, part])),
  );
  const [before, own, others] = parts as [(typeof parts)[0], (typeof parts)[0], (typeof parts)[0]];
  const joined: AffectedChoice[] = [];
  for (const organisationId of new Set([...own.keys(), ...others.keys(), ...before.keys()])) {
    const was = before.get(organisationId);
    const [my, their] = [own.get(organisationId), others.get(organisationId)];
    if (my !== their && my !== was && their !== was) return null;
    const part = my === was ? their : my;
    if (part !== undefined) joined.push({ organisationId, part });
  }
  return joined;
}
