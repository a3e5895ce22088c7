import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import {
  Clock,
  expectVersion,
  type Fault,
  invalid,
  newId,
  notFound,
  refuseClientData,
  Transaction,
} from '@app/platform';
import { faultUnless, uniqueFaults } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProgrammePeople } from '../content/programme-people.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { Followers } from '../conversation/followers.js';
import { ProposalHistory } from '../history/proposal-history.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';
import { noPilotRuns, notPlannable, pilotPlanned } from './pilot.errors.js';
import { type PilotOutcome, ProposalPilot } from './proposal-pilot.entity.js';

/** What a pilot is planned with; all of it, so that a plan is always complete. */
export interface PilotPlan {
  readonly ownerId: string;
  /** Partners of the programme, each once. */
  readonly organisationIds: readonly string[];
  /** The first day, included. */
  readonly startsOn: IsoDate;
  /** The last day, included. */
  readonly endsOn: IsoDate;
  /** By what success is measured. */
  readonly measure: string;
  readonly declareHarmless?: boolean | undefined;
}

/** What came of a pilot. */
export interface PilotEvaluation {
  readonly outcome: PilotOutcome;
  /** What was seen, in Markdown; never empty. */
  readonly evaluation: string;
  readonly declareHarmless?: boolean | undefined;
}

/** Plans and evaluates pilots. Source: the domain, "Pilot". */
@Injectable()
export class PilotService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly people: ProgrammePeople,
    private readonly followers: Followers,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Plans the next pilot of an approved or lapsed proposal. @returns its id
   * @throws DomainError `not_found`, `access.forbidden`, `proposal.not_plannable` in another state,
   *   `proposal.pilot_planned` when one stands already, `request.invalid` with every fault
   */
  plan(actor: Actor, id: string, plan: PilotPlan): Promise<string> {
    refuseClientData({ '/measure': plan.measure }, plan.declareHarmless);
    return this.transaction.run(async (manager) => {
      const held = await this.holdToPlan(actor, id);
      const pilots = await manager.findBy(ProposalPilot, { proposalId: id });
      if (pilots.some(({ state }) => state !== 'ended')) throw pilotPlanned();
      await this.refuse(held, plan);
      const pilotId = newId();
      await manager.insert(ProposalPilot, {
        ...columnsOf(plan),
        id: pilotId,
        version: 1,
        proposalId: id,
        number: pilots.length + 1,
        state: 'planned',
        outcome: null,
        evaluation: null,
        evaluatedBy: null,
        evaluatedAt: null,
        createdAt: this.clock.now(),
      });
      await this.finish(held, actor, plan);
      return pilotId;
    });
  }

  /**
   * Changes the plan of a pilot that did not start.
   * @param expected the version of the pilot that the caller read
   * @throws DomainError as `plan`, and `precondition.stale`
   */
  change(
    actor: Actor,
    id: string,
    pilotId: string,
    change: Partial<PilotPlan>,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/measure': change.measure }, change.declareHarmless);
    return this.transaction.run(async (manager) => {
      const held = await this.holdToPlan(actor, id);
      const pilot = await this.find(id, pilotId, expected);
      if (pilot.state !== 'planned') throw notPlannable();
      const plan = { ...pilot, ...change };
      await this.refuse(held, plan);
      Object.assign(pilot, columnsOf(plan));
      pilot.version += 1;
      await manager.save(pilot);
      await this.finish(held, actor, plan);
    });
  }

  /**
   * Records what came of the running pilot; recorded again, the last one counts.
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `proposal.no_pilot_runs`,
   *   `request.invalid` for client data
   */
  evaluate(
    actor: Actor,
    id: string,
    pilotId: string,
    { outcome, evaluation, declareHarmless }: PilotEvaluation,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/evaluation': evaluation }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const held = await this.proposals.lock(id);
      proposalPolicy.demand(actor, 'read', held.standing);
      const pilot = await this.find(id, pilotId, expected);
      if (pilot.ownerId !== actor.personId) proposalPolicy.demand(actor, 'plan_pilot', held.standing);
      if (held.proposal.state !== 'in_pilot' || pilot.state !== 'running') throw noPilotRuns();
      Object.assign(pilot, {
        outcome,
        evaluation,
        evaluatedBy: actor.personId,
        evaluatedAt: this.clock.now(),
        version: pilot.version + 1,
      });
      await manager.save(pilot);
      await this.proposals.save(held.proposal);
      await this.history.write(held, { action: 'evaluate_pilot', actor, detail: { pilotId, outcome } });
    });
  }

  private async holdToPlan(actor: Actor, id: string): Promise<HeldProposal> {
    const held = await this.proposals.lock(id);
    proposalPolicy.demand(actor, 'plan_pilot', held.standing);
    if (!pilotIsPlannable(held.proposal.state)) throw notPlannable();
    return held;
  }

  private async find(
    proposalId: string,
    pilotId: string,
    expected: number | undefined,
  ): Promise<ProposalPilot> {
    const pilot = await this.transaction.unit.manager.findOneBy(ProposalPilot, { id: pilotId, proposalId });
    if (!pilot) throw notFound();
    expectVersion(pilot, expected);
    return pilot;
  }

  private async refuse({ standing }: HeldProposal, plan: Omit<PilotPlan, 'declareHarmless'>): Promise<void> {
    const faults: Fault[] = [
      ...faultUnless(plan.startsOn <= plan.endsOn, '/endsOn', 'period_order', {
        nl: 'De laatste dag ligt voor de eerste dag.',
        en: 'The last day is before the first day.',
      }),
      ...uniqueFaults(plan.organisationIds, (index) => `/organisationIds/${index}`),
      ...(await this.people.memberFaults(standing.programmeId, '/ownerId', plan.ownerId)),
      ...(await this.people.partnerFaults(standing.programmeId, '/organisationIds', plan.organisationIds)),
    ];
    if (faults.length > 0) throw invalid(faults);
  }

  private async finish(
    held: HeldProposal,
    actor: Actor,
    { ownerId }: Pick<PilotPlan, 'ownerId'>,
  ): Promise<void> {
    await this.followers.involve(held.proposal.id, [ownerId], 'owner');
    await this.proposals.save(held.proposal);
    await this.history.write(held, { action: 'plan_pilot', actor, detail: { ownerId } });
  }
}

/** Where a pilot comes next: after the approval, or for a new launch. */
export function pilotIsPlannable(state: ProposalState): boolean {
  return state === 'approved' || state === 'lapsed';
}

function columnsOf({
  ownerId,
  organisationIds,
  startsOn,
  endsOn,
  measure,
}: PilotPlan): Partial<ProposalPilot> {
  return { ownerId, organisationIds: [...organisationIds], startsOn, endsOn, measure };
}
