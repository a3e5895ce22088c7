import type { Actor } from '@app/identity';
import { expectVersion, invalid, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import { MeetingPlanCheck } from './meeting-plan-check.js';
import type { NewMeeting } from './meeting-plan.js';
import { planClosed } from './meeting.errors.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingWriter } from './meeting-writer.js';
import { type MeetingPlanChange, PlanChanger } from './plan-changer.js';
import { PlannedCohorts } from './planned-cohorts.js';

/** Whether what looks like client data in the titles is declared harmless. */
interface DeclaredTexts {
  readonly declareHarmless?: boolean | undefined;
}

/** Plans meetings. Source: the domain, "Meeting". */
@Injectable()
export class MeetingPlanningService {
  constructor(
    private readonly transaction: Transaction,
    private readonly cohorts: PlannedCohorts,
    private readonly check: MeetingPlanCheck,
    private readonly meetings: MeetingRepository,
    private readonly writer: MeetingWriter,
    private readonly changer: PlanChanger,
  ) {}

  /**
   * Plans a meeting as a draft, of which nobody is told yet. @returns its id
   * @param actor a facilitator of the cohort, or the programme office
   * @throws DomainError `not_found` for a cohort of another programme, `access.forbidden`, `request.invalid` with every
   *   fault, also for client data
   */
  plan(actor: Actor, { declareHarmless, ...planned }: NewMeeting & DeclaredTexts): Promise<string> {
    const agendaTitles = (planned.agenda ?? []).map(
      ({ title }, index) => [`/agenda/${index}/title`, title] as const,
    );
    refuseClientData({ '/title': planned.title, ...Object.fromEntries(agendaTitles) }, declareHarmless);
    return this.transaction.run(async () => {
      const cohort = await this.cohorts.findFor(actor, planned.cohortId);
      const { kind, guests = [], agenda = [], backlogItemIds = [] } = planned;
      const inviteeIds = planned.inviteeIds ?? (await this.check.usualInvitees(cohort));
      const faults = [
        ...(await this.check.planFaults(cohort, planned)),
        ...(await this.check.inviteeFaults(cohort, kind, inviteeIds, guests)),
        ...(await this.check.agendaFaults(cohort, kind, agenda, (index) => `/agenda/${index}`)),
        ...(await this.check.backlogFaults(cohort, backlogItemIds, (index) => `/backlogItemIds/${index}`)),
      ];
      if (faults.length > 0) throw invalid(faults);
      const { id } = await this.writer.insert(actor, cohort, { ...planned, inviteeIds });
      return id;
    });
  }

  /**
   * Changes when, where, about what and by whom; nothing is written when nothing changes.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.plan_closed` once it has begun,
   *   `request.invalid` with every fault
   */
  change(
    actor: Actor,
    id: string,
    { declareHarmless, ...change }: MeetingPlanChange & DeclaredTexts,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/title': change.title }, declareHarmless);
    return this.transaction.run(async () => {
      const { meeting, standing } = await this.meetings.lock(id);
      meetingPolicy.demand(actor, 'plan', standing);
      expectVersion(meeting, expected);
      if (!planIsOpen(meeting.state)) throw planClosed();
      const faults = await this.check.planFaults(meeting, { ...meeting, ...given(change) });
      if (faults.length > 0) throw invalid(faults);
      await this.changer.apply(actor, meeting, change);
    });
  }
}

/** What is really given; a property without a value says nothing. */
function given(change: MeetingPlanChange): MeetingPlanChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
