import type { Actor } from '@app/identity';
import { expectVersion, forbidden, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { exchangePolicy } from '../access/exchange.policy.js';
import { SignatureService } from '../agreement/signature.service.js';
import { changesAgreement, partiesVoidedBy } from '../agreement/voided-signatures.js';
import { ExchangeHistory } from '../history/exchange-history.js';
import { MilestonePlanning } from '../milestones/milestone-planning.js';
import { isChangeable, questionsAreOpen } from '../transitions/exchange.workflow.js';
import { changedPlanFields } from './changed-plan-fields.js';
import { ExchangePlanCheck } from './exchange-plan-check.js';
import type { ExchangeChange } from './exchange-plan.js';
import { notChangeable } from './exchange.errors.js';
import { ExchangeRepository, type HeldExchange } from './exchange.repository.js';

/** Changes exchanges until they start, and learning questions until they end; signatures under what was changed are void. */
@Injectable()
export class ExchangeChangeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly exchanges: ExchangeRepository,
    private readonly check: ExchangePlanCheck,
    private readonly signatures: SignatureService,
    private readonly planning: MilestonePlanning,
    private readonly history: ExchangeHistory,
  ) {}

  /**
   * Changes what is given; the rest stays. A change of dates, host organisation or host position makes a new
   * version of the agreement and voids every signature; another sponsor voids that party's signature. Then an
   * agreed exchange is proposed again. The candidate may change the learning questions only.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `exchange.not_changeable`,
   *   `request.invalid` with every fault of the plan as it would become
   */
  change(actor: Actor, id: string, change: ExchangeChange, expected: number | undefined): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.exchanges.lock(id);
      const { exchange } = held;
      this.demand(actor, held, change);
      expectVersion(exchange, expected);
      const open = onlyQuestions(change) ? questionsAreOpen(exchange.state) : isChangeable(exchange.state);
      if (!open) throw notChangeable();
      const fields = changedPlanFields(exchange, change);
      if (fields.length === 0) return;
      Object.assign(exchange, Object.fromEntries(fields.map((field) => [field, change[field]])));
      if (fields.some((field) => field !== 'learningQuestions'))
        await this.check.demand(exchange.cohortId, exchange);
      await this.signatures.void(held, actor, partiesVoidedBy(fields), fields);
      if (changesAgreement(fields)) exchange.agreementVersion += 1;
      if (fields.includes('startsOn') || fields.includes('endsOn')) await this.planning.replan(exchange);
      await this.exchanges.save(exchange);
      await this.history.note(held, 'change', { fields });
    });
  }

  private demand(actor: Actor, { circle }: HeldExchange, change: ExchangeChange): void {
    exchangePolicy.demand(actor, 'write_learning_questions', circle);
    if (!onlyQuestions(change) && !exchangePolicy.allows(actor, 'update', circle)) throw forbidden();
  }
}

function onlyQuestions(change: ExchangeChange): boolean {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return given.every(([field]) => field === 'learningQuestions');
}
