import type { Actor } from '@app/identity';
import { Clock, DomainError, expectVersion, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { notInProgress } from '../../planning/meeting.errors.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CaseTrail } from '../cases/case-trail.js';
import { casePolicy } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { IntervisionSession } from './intervision-session.entity.js';
import { after, possibleActs, type SessionAct } from './session-acts.js';
import { SessionWriter } from './session-writer.js';

/** Guides a group through the steps of a method, with a clock that is the same for everybody. */
@Injectable()
export class SessionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly confidential: ConfidentialRoom,
    private readonly cases: CaseRepository,
    private readonly sessions: SessionWriter,
    private readonly trail: CaseTrail,
  ) {}

  /**
   * Does one act.
   * @param actor the owner of the case, or who facilitates or leads and is in the room
   * @param expected the version that the caller read
   * @param minutes with `extend`, from 1
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.not_in_progress`,
   *   `intervision_session.not_possible`
   */
  guide(actor: Actor, caseId: string, act: SessionAct, expected: number, minutes?: number): Promise<void> {
    return this.confidential.run(actor, async () => {
      const { item, standing } = await this.cases.lock(caseId);
      casePolicy.demand(actor, 'guide', standing);
      if (standing.room?.state !== 'in_progress' && act !== 'end') throw notInProgress();
      const session = await this.transaction.unit.manager.findOneBy(IntervisionSession, { caseId });
      if (!session) throw notFound();
      expectVersion(session, expected);
      if (!possibleActs(session).includes(act)) throw notPossible();
      await this.sessions.save(session, after(session, act, this.clock.now(), minutes));
      this.trail.record(`session_${act}`, item);
    });
  }
}

/** The session has ended, or is at its first or last step, or already runs or pauses. */
function notPossible(): DomainError {
  return new DomainError('conflict', 'intervision_session.not_possible', {
    nl: 'Dat kan bij deze stap niet.',
    en: 'That is not possible at this step.',
  });
}
