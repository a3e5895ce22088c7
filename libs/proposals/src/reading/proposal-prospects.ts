import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import { Clock, Context } from '@app/platform';
import { actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { proposalParts } from '../access/proposal-parts.js';
import { type ProposalPermission, proposalPermissions, proposalPolicy } from '../access/proposal.policy.js';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { adoptionIsOpen } from '../adoption/adoption.service.js';
import type { ProposalContent } from '../content/proposal-content.js';
import { ProposalFacts } from '../transitions/proposal-facts.js';
import type { ProposalSituation } from '../transitions/proposal-situation.js';
import { type ProposalState, proposalWorkflow, textIsOpen } from '../transitions/proposal.workflow.js';
import { pilotIsPlannable } from '../trial/pilot.service.js';
import { nextStep } from './next-step.js';
import type { ProposalPartsView } from './proposal-parts.read-model.js';
import type { ProposalView } from './proposal-view.js';

/** What can come of a proposal. */
export type ProposalProspectsView = Pick<
  ProposalView,
  'next' | 'missingReviewers' | 'actions' | 'permissions'
>;

/** The proposal whose prospects are told. */
type Whole = Pick<
  ProposalView,
  'id' | 'state' | 'revision' | 'judgedRevision' | 'parkedFrom' | 'wakesOn' | 'affectedOrganisations'
> &
  ProposalPartsView &
  ProposalContent;

/** Tells what must happen next with a proposal, and what the reader can do. */
@Injectable()
export class ProposalProspects {
  constructor(
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly facts: ProposalFacts,
  ) {}

  /** For a reader who is known to see the proposal. */
  async of(actor: Actor, whole: Whole, standing: ProposalStanding): Promise<ProposalProspectsView> {
    const situation = await this.facts.of(whole, whole);
    const { locale } = this.context;
    const { state } = whole;
    const question = {
      state,
      subject: situation,
      parts: proposalParts(actor, standing),
      at: this.clock.now(),
    };
    return {
      next: this.next(whole, situation),
      missingReviewers: whole.affectedOrganisations
        .filter(({ organisationId }) => lacksReviewer(situation, organisationId))
        .map(({ organisation }) => organisation),
      actions: actionViews(proposalWorkflow.evaluate(question), locale),
      permissions: permissionsOf(actor, standing, state, situation),
    };
  }

  private next(
    { state, wakesOn, pilots, adoptionChecks }: Whole,
    situation: ProposalSituation,
  ): ProposalView['next'] {
    const upcoming = nextStep(state, {
      situation,
      wakesOn,
      pilotEndsOn: pilots.find((pilot) => pilot.state === 'running')?.endsOn ?? null,
      nextCheckOn: nextCheckOn(adoptionChecks),
    });
    return upcoming && { sentence: upcoming.sentence[this.context.locale], dueOn: upcoming.dueOn };
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
