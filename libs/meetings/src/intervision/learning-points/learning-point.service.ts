import type { Actor } from '@app/identity';
import { Clock, newId, refuseClientData } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { alreadyShared } from '../cases/case.errors.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CaseTrail } from '../cases/case-trail.js';
import { casePolicy } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import { LearningPoint } from './learning-point.entity.js';

/** Lets learning points leave the room. Source: the domain, "Intervision case": "may be shared explicitly". */
@Injectable()
export class LearningPointService {
  constructor(
    private readonly clock: Clock,
    private readonly confidential: ConfidentialRoom,
    private readonly cases: CaseRepository,
    private readonly trail: CaseTrail,
  ) {}

  /**
   * Shares learning points with the cohort and the programme office, in the words that the owner chooses for them; what
   * stands in the case is not copied. @returns the id of what was shared
   * @param actor the owner of the case
   * @throws DomainError `not_found`, `access.forbidden`, `intervision_case.already_shared`, `request.invalid` for client
   *   data
   */
  share(
    actor: Actor,
    caseId: string,
    { body, declareHarmless }: { readonly body: string; readonly declareHarmless?: boolean | undefined },
  ): Promise<string> {
    refuseClientData({ '/body': body }, declareHarmless);
    return this.confidential.run(actor, async (manager) => {
      const { item, standing } = await this.cases.lock(caseId);
      casePolicy.demand(actor, 'share_learning_points', standing);
      if (item.learningPointsSharedAt || item.meetingId === null) throw alreadyShared();
      const { programmeId, cohortId, meetingId } = item;
      const sharedAt = this.clock.now();
      const id = newId();
      await manager.insert(LearningPoint, {
        ...{ id, programmeId, cohortId, meetingId, sharedBy: actor.personId, sharedAt, body },
      });
      item.learningPointsSharedAt = sharedAt;
      await this.cases.save(item);
      this.trail.record('share_learning_points', item);
      return id;
    });
  }
}
