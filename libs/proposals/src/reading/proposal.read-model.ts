import type { IsoDate } from '@app/calendar';
import { type Actor, actorScope } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
import { actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/proposal-conditions.js';
import { isAuthor, proposalParts } from '../access/proposal-parts.js';
import { type ProposalPermission, proposalPermissions, proposalPolicy } from '../access/proposal.policy.js';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { adoptionIsOpen } from '../adoption/adoption.service.js';
import { AttachmentReadModel } from '../attachments/attachment.read-model.js';
import { ClientData } from '../content/client-data.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import { RecognitionReadModel } from '../conversation/recognition.read-model.js';
import { ProposalFacts } from '../transitions/proposal-facts.js';
import type { ProposalSituation } from '../transitions/proposal-situation.js';
import { type ProposalState, proposalWorkflow, textIsOpen } from '../transitions/proposal.workflow.js';
import { pilotIsPlannable } from '../trial/pilot.service.js';
import { nextStep } from './next-step.js';
import { ProposalPartsReadModel } from './proposal-parts.read-model.js';
import type { ProposalView } from './proposal-view.js';
import { summaryColumns, summarySources } from './summary-query.js';

type Derived =
  | 'stateTitle'
  | 'next'
  | 'reviews'
  | 'missingReviewers'
  | 'pilots'
  | 'adoptions'
  | 'adoptionsToRecord'
  | 'adoptionChecks'
  | 'recognitions'
  | 'isRecognised'
  | 'attachments'
  | 'findings'
  | 'mergedFrom'
  | 'actions'
  | 'permissions';

type ProposalRow = Omit<ProposalView, Derived>;

const proposal = `
  SELECT ${summaryColumns}, cohort.name AS "cohortName", g.name AS "programmeName",
    v.problem, v.change, v.expected_effect AS "expectedEffect", v.legal_frame AS "legalFrame",
    v.chain_step AS "chainStep", v.recommendation, p.created_at AS "createdAt", p.submitted_at AS "submittedAt",
    p.judged_revision AS "judgedRevision", p.review_round AS "reviewRound", p.launch, p.parked_from AS "parkedFrom",
    CASE WHEN target.id IS NOT NULL THEN jsonb_build_object('id', target.id, 'title', target.title) END AS "mergedInto",
    EXISTS (SELECT FROM proposal_follower f WHERE f.proposal_id = p.id AND f.stopped_at IS NULL
      AND f.person_id::text = $1::jsonb ->> 'personId') AS "isFollowing"
  FROM ${summarySources} JOIN cohort ON cohort.id = p.cohort_id
  LEFT JOIN proposal target ON target.id = p.merged_into_id
  WHERE p.id = $4 AND ${isVisible}`;

const mergedFrom = `
  SELECT p.id, p.title FROM proposal p WHERE p.merged_into_id = $2 AND ${isVisible} ORDER BY p.id`;

/** Reads one proposal for somebody, with everything on its page but conversation and history. */
@Injectable()
export class ProposalReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly proposals: ProposalRepository,
    private readonly facts: ProposalFacts,
    private readonly parts: ProposalPartsReadModel,
    private readonly clientData: ClientData,
    private readonly recognitions: RecognitionReadModel,
    private readonly attachments: AttachmentReadModel,
  ) {}

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<ProposalView> {
    const { manager } = this.transaction;
    const { locale } = this.context;
    const scope = actorScope(actor);
    const [row] = await manager.query<ProposalRow[]>(proposal, [scope, locale, this.clock.today(), id]);
    if (!row) throw notFound();
    const standing = await this.proposals.standing(id);
    const situation = await this.facts.of(row);
    const parts = await this.parts.read(actor, row, standing);
    const recognised = await this.recognitions.read(actor, id);
    const upcoming = nextStep(row.state, {
      situation,
      wakesOn: row.wakesOn,
      pilotEndsOn: parts.pilots.find(({ state }) => state === 'running')?.endsOn ?? null,
      nextCheckOn: nextCheckOn(parts.adoptionChecks),
    });
    return {
      ...row,
      ...parts,
      stateTitle: proposalWorkflow.titleOf(row.state)[locale],
      next: upcoming && { sentence: upcoming.sentence[locale], dueOn: upcoming.dueOn },
      missingReviewers: row.affectedOrganisations
        .filter(({ organisationId }) => lacksReviewer(situation, organisationId))
        .map(({ organisation }) => organisation),
      recognitions: recognised.items,
      isRecognised: recognised.isRecognised,
      attachments: await this.attachments.list(actor, id),
      findings: isAuthor(actor, standing) ? await this.clientData.findings(id, row) : [],
      mergedFrom: await manager.query<ProposalView['mergedFrom'][number][]>(mergedFrom, [scope, id]),
      actions: actionViews(
        proposalWorkflow.evaluate({
          state: row.state,
          subject: situation,
          parts: proposalParts(actor, standing),
          at: this.clock.now(),
        }),
        locale,
      ),
      permissions: permissionsOf(actor, standing, row.state, situation),
    };
  }
}

/** What the policy allows and the state of the proposal makes possible now. */
function permissionsOf(
  actor: Actor,
  standing: ProposalStanding,
  state: ProposalState,
  situation: ProposalSituation,
): ProposalPermission[] {
  const isOpen = !proposalWorkflow.isFinal(state);
  const possible: Readonly<Record<ProposalPermission, boolean>> = {
    write: textIsOpen(state),
    change_authors: isOpen,
    attach: isOpen,
    comment: true,
    recognise: isOpen,
    review: state === 'in_review',
    plan_pilot: pilotIsPlannable(state) && situation.pilot === null,
    record_adoption: adoptionIsOpen(state),
    confirm_adoption: adoptionIsOpen(state),
    answer_check: state === 'adopted',
  };
  return proposalPermissions.filter(
    (permission) => possible[permission] && proposalPolicy.allows(actor, permission, standing),
  );
}

function lacksReviewer({ affected }: ProposalSituation, organisationId: string): boolean {
  return affected.some(
    (organisation) =>
      organisation.organisationId === organisationId &&
      organisation.part !== 'informed' &&
      !organisation.hasReviewer,
  );
}

function nextCheckOn(checks: ProposalView['adoptionChecks']): IsoDate | null {
  return checks.find(({ outcome }) => outcome === null)?.dueOn ?? null;
}
