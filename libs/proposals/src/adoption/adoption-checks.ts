import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { HeldProposal } from '../content/proposal.repository.js';
import { AdoptionCheck } from './adoption-check.entity.js';
import { checkDays } from './check-plan.js';

/** Plans the checks of an adoption. */
@Injectable()
export class AdoptionChecks {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Plans the checks of every acting organisation, counted from today, in the open transaction. */
  async plan({ proposal, standing }: HeldProposal): Promise<void> {
    const acting = standing.affected.filter(({ part }) => part === 'acts');
    const days = checkDays(this.clock.today());
    await this.transaction.unit.manager.insert(
      AdoptionCheck,
      acting.flatMap(({ organisationId }) =>
        days.map((dueOn) => ({
          id: newId(),
          version: 1,
          proposalId: proposal.id,
          launch: proposal.launch,
          organisationId,
          dueOn,
          outcome: null,
          note: null,
          answeredBy: null,
          answeredAt: null,
          createdAt: this.clock.now(),
        })),
      ),
    );
  }
}
