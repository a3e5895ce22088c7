import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isRunner } from '../access/meeting-parts.js';
import type { MeetingStanding } from '../access/meeting-standing.js';
import type { Meeting } from '../planning/meeting.entity.js';
import type { MeetingSituation } from './meeting-situation.js';

/** Reads what the workflow looks at in a meeting. */
@Injectable()
export class MeetingFacts {
  constructor(private readonly transaction: Transaction) {}

  /** @param actor who asks; null: the system */
  async of(
    { id, startsAt, place, videoUrl }: Pick<Meeting, 'id' | 'startsAt' | 'place' | 'videoUrl'>,
    actor: Actor | null,
    standing: MeetingStanding,
  ): Promise<MeetingSituation> {
    const [counts] = await this.transaction.manager.query<
      [Pick<MeetingSituation, 'invitees' | 'attendanceMissing' | 'caseRuns'>]
    >(
      `SELECT (count(*) FILTER (WHERE person_id IS DISTINCT FROM $2))::integer AS invitees,
         (count(*) FILTER (WHERE attendance IS NULL))::integer AS "attendanceMissing", runs_case($1) AS "caseRuns"
       FROM meeting_invitation WHERE meeting_id = $1`,
      [id, standing.leaderId],
    );
    const isRunByActor = actor === null || isRunner(actor, standing);
    return { startsAt, hasWhere: place !== null || videoUrl !== null, isRunByActor, ...counts };
  }
}
