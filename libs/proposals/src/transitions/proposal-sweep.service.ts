import { Clock, Transaction } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ProposalRepository } from '../content/proposal.repository.js';
import { ProposalTransitionService } from './proposal-transition.service.js';

const toSettle = `
  SELECT id FROM proposal p WHERE state = 'submitted' OR (state = 'in_review' AND EXISTS (
    SELECT FROM proposal_review r WHERE r.proposal_id = p.id AND r.round = p.review_round
      AND r.part = 'consulted' AND r.verdict IS NULL AND r.due_on < $1))
  ORDER BY id`;

const toWake = `SELECT id FROM proposal WHERE state = 'parked' AND wakes_on <= $1 ORDER BY wakes_on, id`;

/** Does what dates and new sponsors make possible, by the system. Source: the domain, "Proposal", "system". */
@Injectable()
export class ProposalSweepService {
  private readonly log = new Logger(ProposalSweepService.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly transitions: ProposalTransitionService,
  ) {}

  /**
   * Wakes the parked proposals whose day has come, starts reviews for which every reviewer is known by now, and
   * approves where consulted organisations kept silent until after their term; each in a transaction of its own.
   * Any number of workers may do so at once, and again. @returns how many proposals moved
   */
  async sweep(): Promise<number> {
    const woken = await this.each(toWake, (id) => this.wake(id));
    return woken + (await this.each(toSettle, (id) => this.settle(id)));
  }

  private async each(sql: string, work: (id: string) => Promise<boolean>): Promise<number> {
    const rows = await this.transaction.manager.query<{ id: string }[]>(sql, [this.clock.today()]);
    let moved = 0;
    for (const { id } of rows) {
      try {
        if (await work(id)) moved += 1;
      } catch (fault) {
        this.log.error(`Proposal ${id} was left: ${fault instanceof Error ? fault.message : String(fault)}`);
      }
    }
    return moved;
  }

  private wake(id: string): Promise<boolean> {
    return this.transaction.run(async () => {
      const { proposal } = await this.proposals.lock(id);
      if (proposal.wakesOn === null || proposal.wakesOn > this.clock.today()) return false;
      await this.transitions.take(null, id, 'resume');
      return true;
    });
  }

  private settle(id: string): Promise<boolean> {
    return this.transaction.run(async () => this.transitions.settle(await this.proposals.lock(id)));
  }
}
