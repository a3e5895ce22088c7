import type { Actor } from '@app/identity';
import { changedFields } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingHistory } from '../history/meeting-history.js';
import { InvitationWriter } from '../invitations/invitation-writer.js';
import type { MeetingPlan } from './meeting-plan.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';

/** What of a plan can be changed; the kind decides who may be in the room, and stays. */
export type MeetingPlanChange = Partial<Omit<MeetingPlan, 'kind'>>;

/** Of a calendar object: what an invitee must know when it changes. */
export const toldFields = ['startsAt', 'endsAt', 'place', 'videoUrl', 'title'] as const;

/** Writes changes of the plan of a meeting, in the open transaction; what is planned was judged before. */
@Injectable()
export class PlanChanger {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationWriter,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Changes when, where, about what and by whom; nothing is written when nothing changes. Who said whether they come on
   * a time that is no more, is asked anew; the history says of how many. Who leads from now on is invited.
   * @param meeting locked, and before it begins
   * @param seriesId the series that is changed, of which it is one meeting
   * @returns whether something was written
   */
  async apply(
    actor: Actor,
    meeting: Meeting,
    change: MeetingPlanChange,
    seriesId?: string,
  ): Promise<boolean> {
    const fields = changedFields<MeetingPlanChange>(meeting, withoutSameInstants(meeting, change));
    if (fields.length === 0) return false;
    const isMoved = fields.includes('startsAt') || fields.includes('endsAt');
    for (const field of fields) Object.assign(meeting, { [field]: change[field] });
    const isTold = meeting.state === 'planned' && toldFields.some((field) => fields.includes(field));
    if (isTold) meeting.calendarSequence += 1;
    if (fields.includes('leaderId')) await this.invitations.add(meeting, [meeting.leaderId]);
    await this.meetings.save(meeting);
    const repliesAskedAnew = isMoved ? await this.invitations.askAnew(meeting.id) : 0;
    await this.history.write(meeting, {
      action: isMoved ? 'move' : 'change',
      actor,
      detail: { fields, ...(repliesAskedAnew > 0 && { repliesAskedAnew }), ...(seriesId && { seriesId }) },
      together: seriesId !== undefined,
    });
    return true;
  }
}

/** Two instants are the same by their time, not by their object. */
function withoutSameInstants(meeting: Meeting, change: MeetingPlanChange): MeetingPlanChange {
  const { startsAt = meeting.startsAt, endsAt = meeting.endsAt } = change;
  return {
    ...change,
    startsAt: startsAt.getTime() === meeting.startsAt.getTime() ? meeting.startsAt : startsAt,
    endsAt: endsAt.getTime() === meeting.endsAt.getTime() ? meeting.endsAt : endsAt,
  };
}
