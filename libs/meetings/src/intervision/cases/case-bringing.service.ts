import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../../access/meeting.policy.js';
import { Rooms } from '../room/rooms.js';
import { type CaseContents, CaseService } from './case.service.js';
import { CaseTransitionService } from '../transitions/case-transition.service.js';

/** A case that is brought as soon as it is written. */
export interface BroughtCase extends CaseContents {
  readonly agendaItemId?: string | undefined;
  readonly declareHarmless?: boolean | undefined;
}

/** Brings a new case to a meeting at once, as somebody does who comes without preparation. */
@Injectable()
export class CaseBringingService {
  constructor(
    private readonly transaction: Transaction,
    private readonly rooms: Rooms,
    private readonly cases: CaseService,
    private readonly transitions: CaseTransitionService,
  ) {}

  /** @returns its id @throws DomainError as preparing and bringing do */
  bring(
    actor: Actor,
    meetingId: string,
    { agendaItemId, declareHarmless, ...contents }: BroughtCase,
  ): Promise<string> {
    return this.transaction.run(async () => {
      const room = await this.rooms.find(meetingId);
      meetingPolicy.demand(actor, 'read', room);
      const id = await this.cases.prepare(actor, room.cohortId, contents);
      await this.transitions.take(actor, id, 'bring', { meetingId, agendaItemId, declareHarmless });
      return id;
    });
  }
}
