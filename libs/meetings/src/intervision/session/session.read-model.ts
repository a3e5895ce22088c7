import type { Actor } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../cases/case.repository.js';
import { casePolicy, isInRoom } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { IntervisionSession } from './intervision-session.entity.js';
import { type SessionView, sessionView } from './session-view.js';

/** Reads where a group is. It tells nothing of the case, so the trail stays silent about it. */
@Injectable()
export class SessionReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly confidential: ConfidentialRoom,
    private readonly cases: CaseRepository,
  ) {}

  /** @throws DomainError `not_found` for who is not in the room, or before the group begins */
  read(actor: Actor, caseId: string): Promise<SessionView> {
    return this.confidential.run(actor, async () => {
      const { standing } = await this.cases.find(caseId);
      casePolicy.demand(actor, 'read', standing);
      const session = await this.transaction.unit.manager.findOneBy(IntervisionSession, { caseId });
      if (!session || !isInRoom(actor, standing.room)) throw notFound();
      return sessionView(session, {
        locale: this.context.locale,
        serverTime: this.clock.now(),
        mayGuide: casePolicy.allows(actor, 'guide', standing),
      });
    });
  }
}
