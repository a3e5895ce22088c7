import { type Actor, actorScope } from '@app/identity';
import { Clock, Context, notFound, Transaction } from '@app/platform';
import { actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/meeting-conditions.js';
import { meetingParts } from '../access/meeting-parts.js';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { type MeetingPermission, meetingPermissions, meetingPolicy } from '../access/meeting.policy.js';
import { OutcomeReadModel } from '../outcomes/outcome.read-model.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { MeetingFacts } from '../transitions/meeting-facts.js';
import { type MeetingState, meetingWorkflow, planIsOpen } from '../transitions/meeting.workflow.js';
import { MeetingPartsReadModel, type MeetingPartsView } from './meeting-parts.read-model.js';
import { summaryColumns, summarySources, titled, type UntitledSummary } from './meeting-summary.js';
import type { MeetingView } from './meeting-view.js';

type Stored = 'cohortName' | 'programmeName' | 'createdAt' | 'currentItemId' | 'currentItemSince';

interface MeetingRow extends UntitledSummary, Pick<MeetingView, Stored> {
  readonly report: string;
  readonly reportVersion: number;
}

const meeting = `
  SELECT ${summaryColumns}, cohort.name AS "cohortName", programme.name AS "programmeName",
    m.created_at AS "createdAt", m.current_item_id AS "currentItemId", m.current_item_since AS "currentItemSince",
    m.report, m.report_version AS "reportVersion"
  FROM ${summarySources}
  JOIN cohort ON cohort.id = m.cohort_id
  JOIN programme ON programme.id = m.programme_id
  WHERE m.id = $2 AND ${isVisible}`;

/** Reads one meeting for somebody, with everything on its page but its history. */
@Injectable()
export class MeetingReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly meetings: MeetingRepository,
    private readonly facts: MeetingFacts,
    private readonly parts: MeetingPartsReadModel,
    private readonly outcomes: OutcomeReadModel,
  ) {}

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<MeetingView> {
    const { locale } = this.context;
    const [row] = await this.transaction.manager.query<MeetingRow[]>(meeting, [actorScope(actor), id]);
    if (!row) throw notFound();
    const { report, reportVersion, ...stored } = row;
    const standing = await this.meetings.standing(id);
    const parts = await this.parts.read(actor, row, standing);
    const answers = meetingWorkflow.evaluate({
      state: row.state,
      subject: await this.facts.of(row),
      parts: meetingParts(actor, standing),
      at: this.clock.now(),
    });
    return {
      ...titled(stored, locale),
      ...parts,
      ...(await this.record(actor, row, standing)),
      now: this.clock.now(),
      actions: actionViews(answers, locale),
      permissions: permissionsOf(actor, standing, parts),
    };
  }

  /** The minutes and the outcomes, for who may read them. */
  private async record(
    actor: Actor,
    { id, state, report, reportVersion, ...row }: MeetingRow,
    standing: MeetingStanding,
  ): Promise<Pick<MeetingView, 'report' | 'outcomes' | 'carriedOver'>> {
    if (!meetingPolicy.allows(actor, 'read_record', standing))
      return { report: null, outcomes: [], carriedOver: [] };
    const isAhead = planIsOpen(state) || state === 'in_progress';
    return {
      report: { version: reportVersion, body: report, isLocked: state !== 'in_progress' },
      outcomes: await this.outcomes.ofMeeting(actor, id),
      carriedOver: isAhead ? await this.outcomes.carriedOver(actor, { id, ...row }) : [],
    };
  }
}

/** What the policy allows and the state of the meeting makes possible now. */
function permissionsOf(
  actor: Actor,
  standing: MeetingStanding,
  { invitations }: MeetingPartsView,
): MeetingPermission[] {
  const { state } = standing;
  const possible: Readonly<Record<MeetingPermission, boolean>> = {
    plan: planIsOpen(state),
    run: state === 'in_progress',
    reply: state === 'planned' && invitations.some(({ isOwn }) => isOwn),
    read_record: hasRecord(state),
    record_outcome: state === 'in_progress',
    see_attendance: hasRecord(state),
  };
  return meetingPermissions.filter(
    (permission) => possible[permission] && meetingPolicy.allows(actor, permission, standing),
  );
}

function hasRecord(state: MeetingState): boolean {
  return state === 'in_progress' || state === 'closed';
}
