import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { InvitationService } from '../../invitations/invitation.service.js';
import type { Guest } from '../../planning/meeting-plan.js';
import { planIsOpen } from '../../transitions/meeting.workflow.js';
import { seriesOver } from '../series.errors.js';
import { seriesPolicy } from '../series.policy.js';
import { SeriesRepository } from '../series.repository.js';

/** Invites people to every meeting of a series at once. */
@Injectable()
export class SeriesInvitationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly series: SeriesRepository,
    private readonly invitations: InvitationService,
  ) {}

  /**
   * Invites more people to every meeting that has not begun; who is invited to one already stays so there.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `series.over` when all have begun, `request.invalid` with every
   *   fault
   */
  invite(actor: Actor, id: string, inviteeIds: readonly string[], guests: readonly Guest[]): Promise<void> {
    return this.transaction.run(async () => {
      const { meetings, standing } = await this.series.lock(id);
      seriesPolicy.demand(actor, 'plan', standing);
      const open = meetings.filter(({ state }) => planIsOpen(state));
      if (open.length === 0) throw seriesOver();
      for (const meeting of open) await this.invitations.invite(actor, meeting.id, inviteeIds, guests);
    });
  }
}
