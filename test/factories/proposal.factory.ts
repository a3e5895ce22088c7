import { newId } from '@app/platform';
import type { AffectedOrganisation, ProposalContent, ProposalState, Verdict } from '@app/proposals';
import { buildCast, type BuiltCast } from './exchange.factory.js';
import type { Queryable } from './queryable.js';

type Circle = 'authors' | 'cohort' | 'involved' | 'programme';

/** What a test may decide about a proposal. */
export interface ProposalOverrides extends Partial<ProposalContent> {
  /** The people and organisations; a cast is built when it is not given. */
  readonly cast?: BuiltCast;
  readonly state?: ProposalState;
  /** Who sees it; follows from the state when it is not given. */
  readonly circle?: Circle;
  readonly isShared?: boolean;
  readonly authorIds?: readonly string[];
  readonly parkedFrom?: ProposalState;
  readonly wakesOn?: string;
  readonly mergedIntoId?: string;
  readonly launch?: number;
}

/** A proposal that stands in the database, with the people around it. */
export interface BuiltProposal {
  readonly id: string;
  readonly cast: BuiltCast;
}

const circles: Readonly<Record<ProposalState, Circle>> = {
  idea: 'authors',
  submitted: 'involved',
  in_review: 'involved',
  changes_requested: 'involved',
  approved: 'programme',
  in_pilot: 'programme',
  adopted: 'programme',
  lapsed: 'programme',
  parked: 'involved',
  declined: 'involved',
  withdrawn: 'involved',
  merged: 'involved',
};

const unjudged: readonly ProposalState[] = ['idea', 'submitted', 'withdrawn'];
const createdAt = '2021-01-11T08:00:00Z';
let number = 0;

/**
 * Inserts a proposal with revision 1: a private idea of the candidate of a cast, in which the host organisation
 * acts, unless told otherwise. Past `submitted` it is in its first round of review; the reviews themselves are
 * for `buildReview`. Nothing of it is found by search.
 */
export async function buildProposal(
  db: Queryable,
  overrides: ProposalOverrides = {},
): Promise<BuiltProposal> {
  number += 1;
  const reference = `2021-${String(number).padStart(3, '0')}`;
  const title = `Vraag de reclassering bij een melding ${number}`;
  const cast = overrides.cast ?? (await buildCast(db));
  const id = newId();
  const content: ProposalContent = {
    title,
    problem: 'Bij een melding vraagt niemand of de reclassering de mensen kent.',
    change: 'Vraag het de reclassering bij de veiligheidsbeoordeling.',
    expectedEffect: '',
    legalFrame: '',
    chainStep: null,
    recommendation: null,
    affectedOrganisations: [{ organisationId: cast.host.id, part: 'acts' }],
    ...overrides,
  };
  const authorIds = overrides.authorIds ?? [cast.candidate.id];
  const createdBy = authorIds[0] ?? cast.candidate.id;
  await insertProposal(db, { id, cast, createdBy, reference, title: content.title }, overrides);
  await insertContent(db, id, createdBy, content);
  await insertAuthors(db, id, authorIds);
  return { id, cast };
}

async function insertProposal(
  db: Queryable,
  about: { id: string; cast: BuiltCast; createdBy: string; reference: string; title: string },
  overrides: ProposalOverrides,
): Promise<void> {
  const { id, cast, createdBy, reference, title } = about;
  const state = overrides.state ?? 'idea';
  const isShared = overrides.isShared ?? state !== 'idea';
  const isParked = state === 'parked';
  const parkedFrom = isParked ? (overrides.parkedFrom ?? 'in_review') : null;
  const round = unjudged.includes(parkedFrom ?? state) ? 0 : 1;
  await db.query(
    `INSERT INTO proposal (id, version, programme_id, cohort_id, reference, state, state_since, circle, parked_from,
       wakes_on, merged_into_id, shared_at, submitted_at, revision, judged_revision, review_round, launch, title,
       created_by, created_at, changed_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14, $15, $16, $17, $6, $6)`,
    [
      id,
      cast.programmeId,
      cast.cohortId,
      state === 'idea' ? null : reference,
      state,
      createdAt,
      overrides.circle ?? (state === 'idea' && isShared ? 'cohort' : circles[state]),
      parkedFrom,
      isParked ? (overrides.wakesOn ?? '2021-06-01') : null,
      state === 'merged' ? (overrides.mergedIntoId ?? (await buildTarget(db, cast))) : null,
      isShared ? createdAt : null,
      state === 'idea' ? null : createdAt,
      round === 0 ? null : 1,
      round,
      overrides.launch ?? 1,
      title,
      createdBy,
    ],
  );
}

async function buildTarget(db: Queryable, cast: BuiltCast): Promise<string> {
  return (await buildProposal(db, { cast, state: 'submitted' })).id;
}

async function insertContent(
  db: Queryable,
  proposalId: string,
  authorId: string,
  content: ProposalContent,
): Promise<void> {
  await db.query(
    `INSERT INTO proposal_revision (proposal_id, number, author_id, at, title, problem, change, expected_effect,
       legal_frame, chain_step, recommendation, affected_organisations)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      proposalId,
      authorId,
      createdAt,
      content.title,
      content.problem,
      content.change,
      content.expectedEffect,
      content.legalFrame,
      content.chainStep,
      content.recommendation,
      JSON.stringify(content.affectedOrganisations),
    ],
  );
  for (const [position, { organisationId, part }] of content.affectedOrganisations.entries())
    await db.query(
      `INSERT INTO proposal_affected (proposal_id, organisation_id, part, position) VALUES ($1, $2, $3, $4)`,
      [proposalId, organisationId, part, position + 1],
    );
}

async function insertAuthors(db: Queryable, proposalId: string, authorIds: readonly string[]): Promise<void> {
  for (const [position, personId] of authorIds.entries()) {
    await db.query(
      `INSERT INTO proposal_author (proposal_id, person_id, position, joined_at) VALUES ($1, $2, $3, $4)`,
      [proposalId, personId, position + 1, createdAt],
    );
    await db.query(
      `INSERT INTO proposal_follower (proposal_id, person_id, because, since) VALUES ($1, $2, 'author', $3)`,
      [proposalId, personId, createdAt],
    );
  }
}

/** What a test may decide about the review of an organisation. */
export interface ReviewOverrides {
  readonly proposalId: string;
  readonly organisationId: string;
  readonly part?: Exclude<AffectedOrganisation['part'], 'informed'>;
  readonly round?: number;
  readonly revision?: number;
  readonly dueOn?: string;
  /** A verdict that was given, and by whom; none unless given. */
  readonly verdict?: { readonly verdict: Verdict; readonly givenBy: string };
}

/** Inserts the review that is asked of an organisation: it acts, in round 1, due on 15 March 2021, unless told otherwise. */
export async function buildReview(db: Queryable, overrides: ReviewOverrides): Promise<void> {
  const { verdict } = overrides;
  await db.query(
    `INSERT INTO proposal_review (proposal_id, round, organisation_id, part, revision, asked_at, due_on, verdict,
       motivation, given_by, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      overrides.proposalId,
      overrides.round ?? 1,
      overrides.organisationId,
      overrides.part ?? 'acts',
      overrides.revision ?? 1,
      createdAt,
      overrides.dueOn ?? '2021-03-15',
      verdict?.verdict ?? null,
      verdict ? 'Dat past bij hoe wij werken.' : null,
      verdict?.givenBy ?? null,
      verdict ? createdAt : null,
    ],
  );
}
