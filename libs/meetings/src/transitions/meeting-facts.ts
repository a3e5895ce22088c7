import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Meeting } from '../planning/meeting.entity.js';
import type { MeetingSituation } from './meeting-situation.js';

/** Reads what the workflow looks at in a meeting. */
@Injectable()
export class MeetingFacts {
  constructor(private readonly transaction: Transaction) {}

  async of({
    id,
    startsAt,
    place,
    videoUrl,
  }: Pick<Meeting, 'id' | 'startsAt' | 'place' | 'videoUrl'>): Promise<MeetingSituation> {
    const [counts] = await this.transaction.manager.query<
      [Pick<MeetingSituation, 'invitees' | 'attendanceMissing'>]
    >(
      `SELECT count(*)::integer AS invitees,
         (count(*) FILTER (WHERE attendance IS NULL))::integer AS "attendanceMissing"
       FROM meeting_invitation WHERE meeting_id = $1`,
      [id],
    );
    return { startsAt, hasWhere: place !== null || videoUrl !== null, ...counts };
  }
}
