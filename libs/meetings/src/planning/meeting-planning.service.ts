import type { Actor } from '@app/identity';
import { changedFields, expectVersion, forbidden, invalid, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isFacilitator } from '../access/meeting-parts.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import { type MeetingCohort, MeetingPlanCheck } from './meeting-plan-check.js';
import type { MeetingPlan, NewMeeting } from './meeting-plan.js';
import type { Meeting } from './meeting.entity.js';
import { planClosed } from './meeting.errors.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingWriter } from './meeting-writer.js';

/** What of a plan can be changed; the kind decides who may be in the room, and stays. */
export type MeetingPlanChange = Partial<Omit<MeetingPlan, 'kind'>>;

/** Of a calendar object: what an invitee must know when it changes. */
const told = ['startsAt', 'endsAt', 'place', 'videoUrl', 'title'] as const;

/** Plans meetings. Source: the domain, "Meeting". */
@Injectable()
export class MeetingPlanningService {
  constructor(
    private readonly transaction: Transaction,
    private readonly check: MeetingPlanCheck,
    private readonly meetings: MeetingRepository,
    private readonly writer: MeetingWriter,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Plans a meeting as a draft, of which nobody is told yet. @returns its id
   * @param actor a facilitator of the cohort, or the programme office
   * @throws DomainError `not_found` for a cohort of another programme, `access.forbidden`, `request.invalid` with every
   *   fault
   */
  plan(actor: Actor, planned: NewMeeting): Promise<string> {
    return this.transaction.run(async () => {
      const cohort = await this.cohort(actor, planned.cohortId);
      const { kind, guests = [], agenda = [] } = planned;
      const inviteeIds = planned.inviteeIds ?? (await this.check.usualInvitees(cohort));
      const faults = [
        ...(await this.check.planFaults(cohort, planned)),
        ...(await this.check.inviteeFaults(cohort, kind, inviteeIds, guests)),
        ...(await this.check.agendaFaults(cohort, kind, agenda, (index) => `/agenda/${index}`)),
      ];
      if (faults.length > 0) throw invalid(faults);
      const meeting = await this.writer.insert(actor, cohort, { ...planned, inviteeIds });
      await this.history.write(meeting, { action: 'plan', actor });
      return meeting.id;
    });
  }

  /**
   * Changes when, where, about what and by whom; nothing is written when nothing changes.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.plan_closed` once it has begun,
   *   `request.invalid` with every fault
   */
  change(actor: Actor, id: string, change: MeetingPlanChange, expected: number | undefined): Promise<void> {
    return this.transaction.run(async () => {
      const { meeting, standing } = await this.meetings.lock(id);
      meetingPolicy.demand(actor, 'plan', standing);
      expectVersion(meeting, expected);
      if (!planIsOpen(meeting.state)) throw planClosed();
      const fields = changedFields<MeetingPlanChange>(meeting, withoutSameInstants(meeting, change));
      if (fields.length === 0) return;
      Object.assign(meeting, change);
      const faults = await this.check.planFaults(meeting, meeting);
      if (faults.length > 0) throw invalid(faults);
      const isTold = meeting.state === 'planned' && told.some((field) => fields.includes(field));
      if (isTold) meeting.calendarSequence += 1;
      await this.meetings.save(meeting);
      const isMoved = fields.includes('startsAt') || fields.includes('endsAt');
      await this.history.write(meeting, { action: isMoved ? 'move' : 'change', actor, detail: { fields } });
    });
  }

  private async cohort(actor: Actor, cohortId: string): Promise<MeetingCohort> {
    const [found] = await this.transaction.manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!found || !actor.takesPartIn(found.programmeId)) throw notFound();
    const { programmeId } = found;
    const plans =
      isFacilitator(actor, { programmeId, cohortId, leaderId: '' }) ||
      actor.is('programme_office', { programmeId });
    if (!plans) throw forbidden();
    return { programmeId, cohortId };
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
