import { type Actor, actorScope } from '@app/identity';
import { Context, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/meeting-conditions.js';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import { OutcomeReadModel } from '../outcomes/outcome.read-model.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import { MeetingPartsReadModel } from './meeting-parts.read-model.js';
import { MeetingProspects } from './meeting-prospects.js';
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
    private readonly context: Context,
    private readonly meetings: MeetingRepository,
    private readonly parts: MeetingPartsReadModel,
    private readonly outcomes: OutcomeReadModel,
    private readonly prospects: MeetingProspects,
  ) {}

  /** @throws DomainError `not_found` */
  async read(actor: Actor, id: string): Promise<MeetingView> {
    const [row] = await this.transaction.manager.query<MeetingRow[]>(meeting, [actorScope(actor), id]);
    if (!row) throw notFound();
    const { report, reportVersion, ...stored } = row;
    const standing = await this.meetings.standing(id);
    const parts = await this.parts.read(actor, row, standing);
    return {
      ...titled(stored, this.context.locale),
      ...parts,
      ...(await this.record(actor, row, standing)),
      ...(await this.prospects.of(actor, { ...row, ...parts }, standing)),
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
