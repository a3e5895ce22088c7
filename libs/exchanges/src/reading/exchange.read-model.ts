import { type Actor, personRef } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
import { actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { exchangeParts, heldParties } from '../access/exchange-parts.js';
import { type ExchangePermission, exchangePermissions, exchangePolicy } from '../access/exchange.policy.js';
import { AgreementReadModel } from '../agreement/agreement.read-model.js';
import { reflectionIsOpen } from '../exchanges/closing-reflection.service.js';
import { MilestoneReadModel } from '../milestones/milestone.read-model.js';
import { ExchangeFactsReader } from '../transitions/exchange-facts.js';
import { exchangeWorkflow, isChangeable, questionsAreOpen } from '../transitions/exchange.workflow.js';
import { summarySources, summaryValue, titled, type UntitledSummary } from './exchange-summary.js';
import type { ExchangeDetails, ExchangeView } from './exchange-view.js';
import { periodProgress } from './period-progress.js';

type Derived = 'period' | 'permissions' | 'signatures' | 'amendments' | 'milestones' | 'actions';

/** An exchange as it stands, before it is known what the reader may see and do. */
type Exchange = Omit<ExchangeView, Derived>;

type ExchangeRow = Omit<Exchange, keyof UntitledSummary | 'stateTitle'> & { summary: UntitledSummary };

const one = `
  SELECT ${summaryValue} AS summary, c.name AS "cohortName", c.programme_id AS "programmeId", p.name AS "programmeName",
    e.candidate_id AS "candidateId", e.home_organisation_id AS "homeOrganisationId",
    e.host_organisation_id AS "hostOrganisationId", e.home_sponsor_id AS "homeSponsorId",
    e.host_sponsor_id AS "hostSponsorId", ${personRef('home_sponsor')} AS "homeSponsor",
    ${personRef('host_sponsor')} AS "hostSponsor", e.host_supervisor AS "hostSupervisor",
    e.learning_questions AS "learningQuestions", e.ended_on::text AS "endedOn", e.agreement_version AS "agreementVersion",
    e.closing_reflection AS "closingReflection", e.advice_to_host AS "adviceToHost", e.reflected_at AS "reflectedAt",
    (SELECT count(*)::int FROM exchange_signature s
      WHERE s.exchange_id = e.id AND s.voided_at IS NOT NULL) AS "voidedSignatures"
  FROM ${summarySources}
  JOIN programme p ON p.id = c.programme_id
  JOIN person home_sponsor ON home_sponsor.id = e.home_sponsor_id
  JOIN person host_sponsor ON host_sponsor.id = e.host_sponsor_id
  WHERE e.id = $1`;

/** What a reader sees who may not read the details. */
const noDetails: ExchangeDetails = {
  learningQuestions: [],
  signatures: [],
  voidedSignatures: 0,
  amendments: [],
  closingReflection: null,
  adviceToHost: null,
  reflectedAt: null,
  milestones: [],
  actions: [],
};

/** Reads one exchange, with what the reader may do. */
@Injectable()
export class ExchangeReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly facts: ExchangeFactsReader,
    private readonly agreement: AgreementReadModel,
    private readonly milestones: MilestoneReadModel,
  ) {}

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<ExchangeView> {
    const [row] = await this.transaction.manager.query<ExchangeRow[]>(one, [id]);
    if (!row) throw notFound();
    const { summary, ...rest } = row;
    const exchange = { ...titled(summary, this.context.locale), ...rest };
    exchangePolicy.demand(actor, 'read', exchange);
    const period = { startsOn: exchange.startsOn, endsOn: exchange.endedOn ?? exchange.endsOn };
    return {
      ...exchange,
      ...(await this.details(actor, exchange)),
      period: periodProgress(period, this.clock.today()),
      permissions: this.permissions(actor, exchange),
    };
  }

  private async details(actor: Actor, exchange: Exchange): Promise<ExchangeDetails> {
    if (!exchangePolicy.allows(actor, 'read_details', exchange)) return noDetails;
    const ownParties = heldParties(actor, exchange).map(({ party }) => party);
    const { learningQuestions, voidedSignatures, closingReflection, adviceToHost, reflectedAt } = exchange;
    const { candidate, homeSponsor, hostSponsor } = exchange;
    const reader = {
      people: { candidate, home_sponsor: homeSponsor, host_sponsor: hostSponsor },
      ownParties,
    };
    const answers = exchangeWorkflow.evaluate({
      state: exchange.state,
      subject: { ...(await this.facts.ofOne(exchange.id)), ownParties },
      parts: exchangeParts(actor, exchange),
      at: this.clock.now(),
    });
    return {
      learningQuestions,
      voidedSignatures,
      closingReflection,
      adviceToHost,
      reflectedAt,
      signatures: await this.agreement.signatures(exchange.id, reader),
      amendments: await this.agreement.amendments(exchange.id, reader),
      milestones: await this.milestones.ofExchange(actor, exchange.id),
      actions: actionViews(answers, this.context.locale),
    };
  }

  /** What the policy allows and the state of the exchange makes possible now. */
  private permissions(actor: Actor, exchange: Exchange): ExchangePermission[] {
    const possible: Readonly<Record<ExchangePermission, boolean>> = {
      read_details: true,
      update: isChangeable(exchange.state),
      write_learning_questions: questionsAreOpen(exchange.state),
      write_reflection: reflectionIsOpen(exchange, this.clock.today()),
      settle_milestones: exchange.state !== 'cancelled',
    };
    return exchangePermissions.filter(
      (permission) => possible[permission] && exchangePolicy.allows(actor, permission, exchange),
    );
  }
}
