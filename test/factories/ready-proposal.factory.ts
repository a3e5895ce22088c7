import { newId } from '@app/platform';
import type { ProposalState } from '@app/proposals';
import {
  buildProposal,
  type BuiltProposal,
  buildReview,
  type ProposalOverrides,
} from './proposal.factory.js';
import type { Queryable } from './queryable.js';

/**
 * Inserts a proposal for which nothing stands in the way of any action that its state knows: judged, planned,
 * evaluated, confirmed or lapsed as the guards of that state ask; parked it comes from `submitted`.
 */
export async function buildReadyProposal(
  db: Queryable,
  state: ProposalState,
  overrides: ProposalOverrides = {},
): Promise<BuiltProposal> {
  const parked = state === 'parked' ? { parkedFrom: 'approved' as const } : {};
  const built = await buildProposal(db, { ...overrides, ...parked, state });
  const { id, cast } = built;
  const place = { proposalId: id, organisationId: cast.host.id };
  if (state === 'in_review') await buildReview(db, place);
  if (state === 'changes_requested') await unjudge(db, id);
  if (state === 'approved' || state === 'lapsed') await buildPilot(db, id, cast.candidate.id, 'planned');
  if (state === 'in_pilot') await buildPilot(db, id, cast.candidate.id, 'running');
  if (state === 'approved' || state === 'in_pilot') await buildAdoption(db, place, cast.hostSponsor.id);
  if (state === 'adopted') await buildLapsedCheck(db, place, cast.hostSponsor.id);
  return built;
}

/** As if the text was changed after the last verdict. */
async function unjudge(db: Queryable, id: string): Promise<void> {
  await db.query(`UPDATE proposal SET judged_revision = NULL WHERE id = $1`, [id]);
}

async function buildPilot(
  db: Queryable,
  proposalId: string,
  ownerId: string,
  state: 'planned' | 'running',
): Promise<void> {
  const evaluation = state === 'running' ? ['succeeded', 'Het werkt.', ownerId, '2021-02-20T09:00:00Z'] : [];
  await db.query(
    `INSERT INTO proposal_pilot (id, version, proposal_id, number, owner_id, organisation_ids, starts_on, ends_on,
       measure, state, outcome, evaluation, evaluated_by, evaluated_at, created_at)
     VALUES ($1, 1, $2, 1, $3, '{}', '2021-02-01', '2021-02-28', 'Antwoord binnen een dag', $4, $5, $6, $7, $8,
       '2021-01-20T09:00:00Z')`,
    [newId(), proposalId, ownerId, state, ...[0, 1, 2, 3].map((index) => evaluation[index] ?? null)],
  );
}

interface Place {
  readonly proposalId: string;
  readonly organisationId: string;
}

async function buildAdoption(db: Queryable, place: Place, sponsorId: string): Promise<void> {
  await db.query(
    `INSERT INTO proposal_adoption (id, version, proposal_id, launch, organisation_id, owner_id, anchor, anchored_in,
       effective_on, confirmed_by, confirmed_at, created_at)
     VALUES ($1, 1, $2, 1, $3, $4, 'protocol', 'Werkafspraken', '2021-03-01', $4, '2021-02-21T09:00:00Z',
       '2021-02-20T09:00:00Z')`,
    [newId(), place.proposalId, place.organisationId, sponsorId],
  );
}

async function buildLapsedCheck(db: Queryable, place: Place, sponsorId: string): Promise<void> {
  await db.query(
    `INSERT INTO adoption_check (id, version, proposal_id, launch, organisation_id, due_on, outcome, note, answered_by,
       answered_at, created_at)
     VALUES ($1, 1, $2, 1, $3, '2021-02-26', 'lapsed', 'Niet meer.', $4, '2021-02-26T09:00:00Z',
       '2021-01-20T09:00:00Z')`,
    [newId(), place.proposalId, place.organisationId, sponsorId],
  );
}
