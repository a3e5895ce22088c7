import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import {
  AuditTrail,
  Clock,
  expectVersion,
  notFound,
  Outbox,
  decideTransition,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ExchangeCircle } from '../access/exchange-parts.js';
import { exchangePolicy } from '../access/exchange.policy.js';
import { ExchangeRepository } from '../exchanges/exchange.repository.js';
import { milestoneParts } from './milestone-parts.js';
import { Milestone } from './milestone.entity.js';
import { type MilestoneAction, milestoneWorkflow } from './milestone.workflow.js';

/** What comes with an action on a milestone. */
export interface MilestoneInput {
  /** The day on which it happened; absent: today. */
  readonly doneOn?: IsoDate | undefined;
  /** Why it is waived. */
  readonly reason?: string | undefined;
}

/** Ticks, waives and reopens milestones; the workflow decides what is possible. */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly exchanges: ExchangeRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes one action.
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `workflow.refused`
   */
  take(
    actor: Actor,
    id: string,
    action: MilestoneAction,
    input: MilestoneInput,
    expected?: number,
  ): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { exchange, circle } = await this.exchanges.lock(await this.exchangeOf(id));
      const milestone = await manager.findOneByOrFail(Milestone, { id });
      if (!exchangePolicy.allows(actor, 'read_details', circle)) throw notFound();
      exchangePolicy.demand(actor, 'settle_milestones', circle);
      expectVersion(milestone, expected);
      const { from, to } = decideTransition(milestoneWorkflow, {
        state: milestone.status,
        subject: { exchangeIsCancelled: exchange.state === 'cancelled' },
        parts: milestoneParts(actor, circle),
        at: this.clock.now(),
        action,
        input: { ...input },
      });
      milestone.status = to;
      milestone.doneOn = to === 'done' ? (input.doneOn ?? this.clock.today()) : null;
      milestone.waivedReason = to === 'waived' ? (input.reason ?? null) : null;
      milestone.settledBy = to === 'open' ? null : actor.personId;
      milestone.version += 1;
      await manager.save(milestone);
      await this.tell(milestone, circle, { action, from });
    });
  }

  /**
   * Ticks the milestone with this key of an exchange.
   * @throws DomainError `not_found` when the exchange has none, else as `take`
   */
  async tick(actor: Actor, exchangeId: string, key: string, doneOn: IsoDate): Promise<void> {
    const milestone = await this.transaction.manager.findOneBy(Milestone, { exchangeId, key });
    if (!milestone) throw notFound();
    await this.take(actor, milestone.id, 'done', { doneOn });
  }

  private async exchangeOf(id: string): Promise<string> {
    const milestone = await this.transaction.manager.findOneBy(Milestone, { id });
    if (!milestone) throw notFound();
    return milestone.exchangeId;
  }

  private async tell(
    milestone: Milestone,
    { programmeId }: ExchangeCircle,
    step: { action: MilestoneAction; from: string },
  ): Promise<void> {
    this.audit.record({
      action: `milestone.${step.action}`,
      subjectType: 'milestone',
      subjectId: milestone.id,
      programmeId,
      detail: { exchangeId: milestone.exchangeId, key: milestone.key, from: step.from, to: milestone.status },
    });
    const payload = { exchangeId: milestone.exchangeId, status: milestone.status };
    await this.outbox.emit({ kind: 'milestone.settled', subjectId: milestone.id, payload });
  }
}
