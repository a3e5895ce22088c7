import type { Actor } from '@app/identity';
import { Clock, forbidden, newId, notFound, orConflict, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ExchangeHistory } from '../history/exchange-history.js';
import { MilestonePlanning } from '../milestones/milestone-planning.js';
import { exchangeWorkflow } from '../transitions/exchange.workflow.js';
import { type CohortSetting, CohortSettings } from './cohort-setting.js';
import { ExchangePlanCheck, type PlanToCheck } from './exchange-plan-check.js';
import { defaultEnd, type ExchangePlan, type ExchangeProposal } from './exchange-plan.js';
import { Exchange } from './exchange.entity.js';
import { candidateTaken } from './exchange.errors.js';

/** Proposes exchanges. Source: the domain, "Exchange". */
@Injectable()
export class ExchangeProposalService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly settings: CohortSettings,
    private readonly check: ExchangePlanCheck,
    private readonly planning: MilestonePlanning,
    private readonly history: ExchangeHistory,
  ) {}

  /**
   * Proposes an exchange and plans its milestones. @returns its id
   * @param actor the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `request.invalid` with every fault of the plan,
   *   `exchange.candidate_taken`
   */
  propose(actor: Actor, proposal: ExchangeProposal): Promise<string> {
    return this.transaction.run(async () => {
      const setting = await this.settings.hold(proposal.cohortId);
      if (!actor.takesPartIn(setting.programmeId)) throw notFound();
      if (!actor.is('programme_office', { programmeId: setting.programmeId })) throw forbidden();
      const plan = await this.check.demand(proposal.cohortId, await this.complete(proposal, setting));
      const exchange = await this.insert(proposal.cohortId, plan);
      await this.planning.plan(exchange, setting);
      await this.history.note(
        { exchange, circle: { ...exchange, programmeId: setting.programmeId } },
        'propose',
      );
      return exchange.id;
    });
  }

  /** Fills in what the proposal leaves out. */
  private async complete(proposal: ExchangeProposal, setting: CohortSetting): Promise<PlanToCheck> {
    return {
      ...proposal,
      homeOrganisationId: proposal.homeOrganisationId ?? (await this.homeOf(proposal.candidateId)),
      hostSupervisor: proposal.hostSupervisor ?? null,
      learningQuestions: proposal.learningQuestions ?? [],
      endsOn: proposal.endsOn ?? defaultEnd(proposal.startsOn, setting.exchangeDuration),
    };
  }

  private async homeOf(personId: string): Promise<string | null> {
    const [person] = await this.transaction.manager.query<{ home: string }[]>(
      `SELECT home_organisation_id AS home FROM person WHERE id = $1`,
      [personId],
    );
    return person?.home ?? null;
  }

  private async insert(cohortId: string, plan: ExchangePlan): Promise<Exchange> {
    const { manager } = this.transaction.unit;
    const exchange = manager.create(Exchange, {
      ...plan,
      learningQuestions: [...plan.learningQuestions],
      id: newId(),
      version: 1,
      cohortId,
      state: exchangeWorkflow.initial,
      agreementVersion: 1,
      endedOn: null,
      closingReflection: null,
      adviceToHost: null,
      reflectedAt: null,
      createdAt: this.clock.now(),
    });
    await orConflict('exchange_one_at_a_time', candidateTaken(), () => manager.insert(Exchange, exchange));
    return exchange;
  }
}
