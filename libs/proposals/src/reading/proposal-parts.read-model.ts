import { type Actor, personRef } from '@app/identity';
import { Clock, Context, Transaction } from '@app/platform';
import { organisationRef } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { isAuthor, sponsorshipOf } from '../access/proposal-parts.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { adoptionIsOpen } from '../adoption/adoption.service.js';
import { AttachmentReadModel } from '../attachments/attachment.read-model.js';
import { ClientData } from '../content/client-data.js';
import type { ProposalContent } from '../content/proposal-content.js';
import { RecognitionReadModel } from '../conversation/recognition.read-model.js';
import { verdictTitles } from '../reviews/verdict.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';
import { pilotIsPlannable } from '../trial/pilot.service.js';
import type {
  AdoptionCheckView,
  AdoptionView,
  PilotView,
  ProposalView,
  ReviewView,
} from './proposal-view.js';

/** What belongs to a proposal besides its text. */
export type ProposalPartsView = Pick<
  ProposalView,
  | 'reviews'
  | 'pilots'
  | 'adoptions'
  | 'adoptionsToRecord'
  | 'adoptionChecks'
  | 'recognitions'
  | 'isRecognised'
  | 'attachments'
  | 'findings'
>;

/** The proposal whose parts are read. */
interface Whole extends ProposalContent {
  readonly id: string;
  readonly state: ProposalState;
  readonly reviewRound: number;
  readonly launch: number;
}

const reviews = `
  SELECT r.organisation_id AS "organisationId", ${organisationRef('o')} AS organisation, r.part, r.round, r.revision,
    r.asked_at AS "askedAt", r.due_on::text AS "dueOn", r.verdict, r.motivation, r.given_at AS "givenAt",
    ${personRef('giver')} AS "givenBy", ${personRef('sponsor')} AS "deputyFor",
    (SELECT ${personRef('reviewer')} FROM membership m JOIN person reviewer ON reviewer.id = m.person_id
      WHERE m.role = 'sponsor' AND m.programme_id = p.programme_id AND m.organisation_id = r.organisation_id
        AND reviewer.disabled_at IS NULL
        AND $2 BETWEEN coalesce(m.starts_on, '-infinity') AND coalesce(m.ends_on, 'infinity')
      ORDER BY m.id LIMIT 1) AS reviewer
  FROM proposal_review r JOIN proposal p ON p.id = r.proposal_id JOIN organisation o ON o.id = r.organisation_id
  LEFT JOIN person giver ON giver.id = r.given_by
  LEFT JOIN person sponsor ON sponsor.id = r.deputy_for_id
  LEFT JOIN proposal_affected a ON a.proposal_id = r.proposal_id AND a.organisation_id = r.organisation_id
  WHERE r.proposal_id = $1 ORDER BY r.round, a.position NULLS LAST, o.name`;

const pilots = `
  SELECT t.id, t.version, t.number, t.state, ${personRef('owner')} AS owner,
    (SELECT coalesce(jsonb_agg(${organisationRef('o')} ORDER BY o.name), '[]')
      FROM organisation o WHERE o.id = ANY (t.organisation_ids)) AS organisations,
    t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn", t.measure, t.outcome, t.evaluation,
    ${personRef('evaluator')} AS "evaluatedBy", t.evaluated_at AS "evaluatedAt"
  FROM proposal_pilot t JOIN person owner ON owner.id = t.owner_id
  LEFT JOIN person evaluator ON evaluator.id = t.evaluated_by
  WHERE t.proposal_id = $1 ORDER BY t.number`;

const adoptions = `
  SELECT d.id, d.version, d.organisation_id AS "organisationId", ${organisationRef('o')} AS organisation,
    ${personRef('owner')} AS owner, d.anchor, d.anchored_in AS "anchoredIn", d.effective_on::text AS "effectiveOn",
    ${personRef('confirmer')} AS "confirmedBy", ${personRef('sponsor')} AS "confirmedFor",
    d.confirmed_at AS "confirmedAt"
  FROM proposal_adoption d JOIN organisation o ON o.id = d.organisation_id JOIN person owner ON owner.id = d.owner_id
  LEFT JOIN person confirmer ON confirmer.id = d.confirmed_by
  LEFT JOIN person sponsor ON sponsor.id = d.confirmed_for_id
  WHERE d.proposal_id = $1 AND d.launch = $2 ORDER BY o.name`;

const checks = `
  SELECT k.id, k.version, k.launch, k.organisation_id AS "organisationId", ${organisationRef('o')} AS organisation,
    k.due_on::text AS "dueOn", k.outcome IS NULL AND k.due_on <= $2::date AS "isDue", k.outcome, k.note,
    ${personRef('answerer')} AS "answeredBy", k.answered_at AS "answeredAt",
    EXISTS (SELECT FROM proposal_adoption d WHERE d.proposal_id = k.proposal_id AND d.launch = k.launch
      AND d.organisation_id = k.organisation_id AND d.owner_id = $3) AS "isOwner"
  FROM adoption_check k JOIN organisation o ON o.id = k.organisation_id
  LEFT JOIN person answerer ON answerer.id = k.answered_by
  WHERE k.proposal_id = $1 ORDER BY k.launch, k.due_on, o.name`;

type Unjudged<View extends { permissions: unknown }> = Omit<View, 'permissions'>;

/** Reads what belongs to a proposal, with what the reader can do with each part. */
@Injectable()
export class ProposalPartsReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly recognitions: RecognitionReadModel,
    private readonly attachments: AttachmentReadModel,
    private readonly clientData: ClientData,
  ) {}

  /** The parts of a proposal that the actor is known to see. */
  async read(actor: Actor, whole: Whole, standing: ProposalStanding): Promise<ProposalPartsView> {
    const speaksFor = (organisationId: string) =>
      sponsorshipOf(actor, standing.programmeId, organisationId) !== undefined;
    const mayRecord = (organisationId: string) =>
      adoptionIsOpen(whole.state) &&
      (proposalPolicy.allows(actor, 'plan_pilot', standing) || speaksFor(organisationId));
    const adoptions = await this.adoptions(whole, mayRecord, speaksFor);
    const recognised = await this.recognitions.read(actor, whole.id, standing);
    return {
      reviews: await this.reviews(whole, speaksFor),
      pilots: await this.pilots(actor, whole, standing),
      adoptions,
      adoptionsToRecord: standing.affected
        .filter(({ part, organisationId }) => part === 'acts' && mayRecord(organisationId))
        .map(({ organisationId }) => organisationId)
        .filter((id) => adoptions.every(({ organisationId }) => organisationId !== id)),
      adoptionChecks: await this.checks(actor, whole, standing, speaksFor),
      recognitions: recognised.items,
      isRecognised: recognised.isRecognised,
      attachments: await this.attachments.list(actor, whole.id, standing),
      findings: isAuthor(actor, standing) ? await this.clientData.findings(whole.id, whole) : [],
    };
  }

  private async reviews(
    { id, state, reviewRound }: Whole,
    speaksFor: (organisationId: string) => boolean,
  ): Promise<ReviewView[]> {
    type Row = Omit<ReviewView, 'isOverdue' | 'verdictTitle' | 'isOwn'>;
    const today = this.clock.today();
    const rows = await this.transaction.manager.query<Row[]>(reviews, [id, today]);
    return rows.map((row) => {
      const isOpen = state === 'in_review' && row.round === reviewRound;
      return {
        ...row,
        isOverdue: isOpen && row.verdict === null && row.dueOn < today,
        verdictTitle: row.verdict && verdictTitles[row.verdict][this.context.locale],
        isOwn: isOpen && speaksFor(row.organisationId),
      };
    });
  }

  private async pilots(actor: Actor, { id, state }: Whole, standing: ProposalStanding): Promise<PilotView[]> {
    const rows = await this.transaction.manager.query<Unjudged<PilotView>[]>(pilots, [id]);
    const mayPlan = proposalPolicy.allows(actor, 'plan_pilot', standing);
    return rows.map((row) => {
      const canChange = mayPlan && row.state === 'planned' && pilotIsPlannable(state);
      const runs = row.state === 'running' && state === 'in_pilot';
      const canEvaluate = runs && (mayPlan || row.owner.id === actor.personId);
      return {
        ...row,
        permissions: [
          ...(canChange ? ['change' as const] : []),
          ...(canEvaluate ? ['evaluate' as const] : []),
        ],
      };
    });
  }

  private async adoptions(
    { id, state, launch }: Whole,
    mayRecord: (organisationId: string) => boolean,
    speaksFor: (organisationId: string) => boolean,
  ): Promise<AdoptionView[]> {
    const rows = await this.transaction.manager.query<Unjudged<AdoptionView>[]>(adoptions, [id, launch]);
    return rows.map((row) => {
      const { organisationId, confirmedAt } = row;
      const canConfirm = adoptionIsOpen(state) && speaksFor(organisationId) && confirmedAt === null;
      return {
        ...row,
        permissions: [
          ...(mayRecord(organisationId) ? ['change' as const] : []),
          ...(canConfirm ? ['confirm' as const] : []),
        ],
      };
    });
  }

  private async checks(
    actor: Actor,
    { id, state, launch }: Whole,
    { programmeId }: ProposalStanding,
    speaksFor: (organisationId: string) => boolean,
  ): Promise<AdoptionCheckView[]> {
    type Row = Unjudged<AdoptionCheckView> & { isOwner: boolean };
    const rows = await this.transaction.manager.query<Row[]>(checks, [
      id,
      this.clock.today(),
      actor.personId,
    ]);
    const isOffice = actor.is('programme_office', { programmeId });
    return rows.map(({ isOwner, ...row }) => {
      const isAsked = state === 'adopted' && row.launch === launch;
      const canAnswer = isAsked && (isOffice || isOwner || speaksFor(row.organisationId));
      return { ...row, permissions: canAnswer ? ['answer' as const] : [] };
    });
  }
}
