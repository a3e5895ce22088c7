import { addDays, type IsoDate, startOfDay } from '@app/calendar';
import { type Actor, actorScope } from '@app/identity';
import { Context, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/meeting-conditions.js';
import { standingReply } from '../invitations/standing-reply.js';
import type { MeetingKind } from '../planning/meeting.entity.js';
import type { MeetingState } from '../transitions/meeting.workflow.js';
import {
  type MeetingSummary,
  summaryColumns,
  summarySources,
  titled,
  type UntitledSummary,
} from './meeting-summary.js';

/** Which meetings are asked for; what is left out does not matter. */
export interface MeetingFilter {
  readonly cohortId?: string | undefined;
  readonly seriesId?: string | undefined;
  /** Those that begin on this day or later. */
  readonly from?: IsoDate | undefined;
  /** Those that begin on this day or earlier. */
  readonly to?: IsoDate | undefined;
  readonly state?: MeetingState | undefined;
  readonly kind?: MeetingKind | undefined;
  /** Only those to which the reader has not replied yet. */
  readonly awaiting?: 'me' | undefined;
}

type SummaryRow = UntitledSummary & { readonly startsIn: number };

/** When it begins, in seconds: as it stands in a cursor. */
const startsIn = `extract(epoch FROM m.starts_at)::float8`;

const list = `
  SELECT ${summaryColumns}, ${startsIn} AS "startsIn" FROM ${summarySources}
  WHERE ${isVisible}
    AND ($2::uuid IS NULL OR m.cohort_id = $2)
    AND ($3::uuid IS NULL OR m.series_id = $3)
    AND ($4::timestamptz IS NULL OR m.starts_at >= $4)
    AND ($5::timestamptz IS NULL OR m.starts_at < $5)
    AND ($6::text IS NULL OR m.state = $6)
    AND ($7::text IS NULL OR m.kind = $7)
    AND (NOT $8::boolean OR m.state = 'planned' AND EXISTS (
      SELECT FROM meeting_invitation i WHERE i.meeting_id = m.id AND ${standingReply} IS NULL
        AND i.person_id = ($1::jsonb ->> 'personId')::uuid))
    AND ($9::float8 IS NULL OR (${startsIn}, m.id) > ($9, $10::uuid))
  ORDER BY ${startsIn}, m.id LIMIT $11`;

/** Lists meetings, the earliest first. */
@Injectable()
export class MeetingListReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
  ) {}

  /** The meetings that the actor may see and that match. @throws DomainError for a cursor of another list */
  async list(
    actor: Actor,
    filter: MeetingFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<MeetingSummary>> {
    const [after, id] = readCursor(cursor, ['number', 'id']) ?? [];
    const rows = await this.transaction.manager.query<SummaryRow[]>(list, [
      actorScope(actor),
      filter.cohortId ?? null,
      filter.seriesId ?? null,
      filter.from === undefined ? null : startOfDay(filter.from),
      filter.to === undefined ? null : startOfDay(addDays(filter.to, 1)),
      filter.state ?? null,
      filter.kind ?? null,
      filter.awaiting === 'me',
      after ?? null,
      id ?? null,
      limit + 1,
    ]);
    const page = toPage(rows, limit, (row) => [row.startsIn, row.id]);
    const { locale } = this.context;
    return { ...page, items: page.items.map(({ startsIn: _, ...summary }) => titled(summary, locale)) };
  }
}
