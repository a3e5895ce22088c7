import { Clock, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Meeting } from '../planning/meeting.entity.js';
import { MeetingSeries } from './meeting-series.entity.js';
import type { SeriesStanding } from './series.policy.js';

/** A meeting of a series. */
export type SeriesMeeting = Meeting & { recursLocal: string };

/** A series with its meetings, in the order of its rule, and the people around it. */
export interface HeldSeries {
  readonly series: MeetingSeries;
  readonly meetings: readonly SeriesMeeting[];
  readonly standing: SeriesStanding;
}

const invitees = `
  SELECT DISTINCT i.person_id AS "personId" FROM meeting m JOIN meeting_invitation i ON i.meeting_id = m.id
  WHERE m.series_id = $1 AND m.state <> 'draft' AND i.person_id IS NOT NULL`;

/** Reads series for writing, one at a time and under lock. */
@Injectable()
export class SeriesRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * The series and its meetings, locked until the end of the open transaction.
   * @throws DomainError `not_found`
   */
  async lock(id: string): Promise<HeldSeries> {
    const { manager } = this.transaction.unit;
    const lock = { mode: 'pessimistic_write' } as const;
    const series = await manager.findOne(MeetingSeries, { where: { id }, lock });
    if (!series) throw notFound();
    const meetings = await manager.find(Meeting, {
      where: { seriesId: id },
      order: { recursLocal: 'ASC' },
      lock,
    });
    const people = await manager.query<{ personId: string }[]>(invitees, [id]);
    const { programmeId, cohortId, leaderId } = series;
    const inviteeIds = people.map(({ personId }) => personId);
    return {
      series,
      meetings: meetings as SeriesMeeting[],
      standing: { programmeId, cohortId, leaderId, inviteeIds },
    };
  }

  /** Writes a new series. */
  async insert(series: MeetingSeries): Promise<void> {
    await this.transaction.unit.manager.insert(MeetingSeries, series);
  }

  /** Writes the series as its next version. */
  async save(series: MeetingSeries): Promise<void> {
    series.version += 1;
    series.changedAt = this.clock.now();
    await this.transaction.unit.manager.save(series);
  }

  /**
   * Writes the series as its next version, with a calendar object that its invitees must know. None of its meetings stays
   * behind it, so that what changes in one of them later is newer again.
   */
  async revise({ series, meetings }: Pick<HeldSeries, 'series' | 'meetings'>): Promise<void> {
    const sequences = meetings.map(({ calendarSequence }) => calendarSequence);
    series.calendarSequence = Math.max(series.calendarSequence, ...sequences) + 1;
    await this.save(series);
    await this.transaction.unit.manager.query(
      `UPDATE meeting SET calendar_sequence = $2 WHERE series_id = $1`,
      [series.id, series.calendarSequence],
    );
    for (const meeting of meetings) meeting.calendarSequence = series.calendarSequence;
  }
}
