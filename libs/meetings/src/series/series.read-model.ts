import { type Actor, actorScope, personRef, type PersonRef } from '@app/identity';
import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { MeetingKind } from '../planning/meeting.entity.js';
import type { MeetingState } from '../transitions/meeting.workflow.js';
import { timesOf } from './rule/schedule.js';
import type { SeriesPermission } from './series.policy.js';

/** A meeting of a series, as the reader may see it. */
export interface OccurrenceView {
  readonly meetingId: string;
  /** When the rule has it begin, local: `2021-01-14T13:30:00`. */
  readonly recursLocal: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: MeetingState;
  /** It begins at another time than the rule says. */
  readonly isMoved: boolean;
}

/** A series of meetings. */
export interface SeriesView {
  readonly id: string;
  readonly version: number;
  readonly cohortId: string;
  readonly programmeId: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly rule: string;
  readonly timeZone: string;
  readonly startsLocal: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly leader: PersonRef;
  readonly occurrences: readonly OccurrenceView[];
  readonly permissions: readonly SeriesPermission[];
}

interface OccurrenceRow extends Omit<OccurrenceView, 'startsAt' | 'endsAt' | 'isMoved'> {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface SeriesRow extends Omit<SeriesView, 'occurrences' | 'permissions'> {
  readonly occurrences: readonly OccurrenceRow[];
  readonly plans: boolean;
}

/** What `seriesPolicy` says of planning, in SQL; `$1` is the actor's scope. */
const plans = `(($1::jsonb -> 'offices') ? s.programme_id::text OR ($1::jsonb -> 'facilitated') ? s.cohort_id::text
  OR (s.leader_id::text = $1::jsonb ->> 'personId' AND ($1::jsonb -> 'programmes') ? s.programme_id::text))`;

/** The meeting `m` is one that the actor sees: as who plans, or as who is invited. */
const isSeen = `(${plans} OR (m.state <> 'draft' AND ($1::jsonb -> 'programmes') ? m.programme_id::text AND EXISTS (
  SELECT FROM meeting_invitation i WHERE i.meeting_id = m.id AND i.person_id = ($1::jsonb ->> 'personId')::uuid)))`;

const selection = `
  SELECT s.id, s.version, s.cohort_id AS "cohortId", s.programme_id AS "programmeId", s.kind, s.title, s.rule,
    s.time_zone AS "timeZone", s.starts_local AS "startsLocal", s.minutes, s.place, s.video_url AS "videoUrl",
    ${personRef('leader')} AS leader, seen.occurrences, ${plans} AS plans
  FROM meeting_series s JOIN person leader ON leader.id = s.leader_id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('meetingId', m.id, 'recursLocal', m.recurs_local, 'startsAt', m.starts_at,
      'endsAt', m.ends_at, 'state', m.state) ORDER BY m.recurs_local) AS occurrences
    FROM meeting m WHERE m.series_id = s.id AND ${isSeen}) AS seen
  WHERE seen.occurrences IS NOT NULL`;

/** Series as far as the reader may see them. */
@Injectable()
export class SeriesReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** The series of a cohort, newest first. */
  async list(
    actor: Actor,
    { cohortId }: { readonly cohortId?: string | undefined },
    { limit, cursor }: PageRequest,
  ): Promise<Page<SeriesView>> {
    const [before] = readCursor(cursor, ['id']) ?? [null];
    const rows = await this.transaction.manager.query<SeriesRow[]>(
      `${selection} AND ($2::uuid IS NULL OR s.cohort_id = $2) AND ($3::uuid IS NULL OR s.id < $3)
       ORDER BY s.id DESC LIMIT $4`,
      [actorScope(actor), cohortId ?? null, before, limit + 1],
    );
    return toPage(rows.map(view), limit, ({ id }) => [id]);
  }

  /** One series. @throws DomainError `not_found` when the actor sees none of its meetings */
  async read(actor: Actor, id: string): Promise<SeriesView> {
    const series = await this.find(actor, id);
    if (!series) throw notFound();
    return series;
  }

  /** One series; undefined when the actor sees none of its meetings, as who has just given up leading it. */
  async find(actor: Actor, id: string): Promise<SeriesView | undefined> {
    const [row] = await this.transaction.manager.query<SeriesRow[]>(`${selection} AND s.id = $2`, [
      actorScope(actor),
      id,
    ]);
    return row && view(row);
  }
}

function view({ plans: mayPlan, occurrences, ...series }: SeriesRow): SeriesView {
  return {
    ...series,
    occurrences: occurrences.map((occurrence) => {
      const startsAt = new Date(occurrence.startsAt);
      const byRule = timesOf(occurrence.recursLocal, series.minutes, series).startsAt;
      return {
        ...occurrence,
        startsAt,
        endsAt: new Date(occurrence.endsAt),
        isMoved: startsAt.getTime() !== byRule.getTime(),
      };
    }),
    permissions: mayPlan ? ['plan'] : [],
  };
}
