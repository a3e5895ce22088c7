import type { Actor } from '@app/identity';
import { forbidden, notFound, Transaction } from '@app/platform';
import { type OrganisationRef, organisationRef } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import type { MeetingKind } from '../planning/meeting.entity.js';
import { type AttendanceGroup, shownGroups, smallestGroup } from './attendance-groups.js';

/** How many came to one meeting that was held. */
export interface MeetingFigure {
  readonly meetingId: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly invited: number;
  /** Null: fewer than five were invited. */
  readonly present: number | null;
}

/** Attendance at the meetings of a cohort that were held; it names no person. */
export interface AttendanceFigures {
  /** The latest first. */
  readonly meetings: readonly MeetingFigure[];
  /** Groups of five persons and more. */
  readonly organisations: readonly AttendanceGroup<OrganisationRef>[];
}

const meetings = `
  SELECT m.id AS "meetingId", m.title, m.kind, m.starts_at AS "startsAt", count(i.id)::integer AS invited,
    CASE WHEN count(i.id) >= $2 THEN (count(*) FILTER (WHERE i.attendance = 'present'))::integer END AS present
  FROM meeting m LEFT JOIN meeting_invitation i ON i.meeting_id = m.id
  WHERE m.cohort_id = $1 AND m.state = 'closed'
  GROUP BY m.id ORDER BY m.starts_at DESC, m.id DESC`;

const organisations = `
  SELECT CASE WHEN o.id IS NOT NULL THEN ${organisationRef('o')} END AS organisation,
    count(DISTINCT coalesce(i.person_id::text, i.guest_email))::integer AS persons, count(*)::integer AS invited,
    (count(*) FILTER (WHERE i.attendance = 'present'))::integer AS present
  FROM meeting m
  JOIN meeting_invitation i ON i.meeting_id = m.id
  LEFT JOIN person ON person.id = i.person_id
  LEFT JOIN organisation o ON o.id = person.home_organisation_id
  WHERE m.cohort_id = $1 AND m.state = 'closed'
  GROUP BY o.id ORDER BY o.name, o.id`;

/** Counts who came to the meetings of a cohort, never by person. Source: the domain, "Privacy". */
@Injectable()
export class AttendanceFiguresReadModel {
  constructor(private readonly transaction: Transaction) {}

  /**
   * @param actor the programme office, or a facilitator of the cohort
   * @throws DomainError `not_found`, `access.forbidden`
   */
  async ofCohort(actor: Actor, cohortId: string): Promise<AttendanceFigures> {
    const { manager } = this.transaction;
    const [cohort] = await manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort || !actor.takesPartIn(cohort.programmeId)) throw notFound();
    const { programmeId } = cohort;
    if (!actor.is('programme_office', { programmeId }) && !actor.is('facilitator', { cohortId }))
      throw forbidden();
    const groups = await manager.query<AttendanceGroup<OrganisationRef>[]>(organisations, [cohortId]);
    return {
      meetings: await manager.query<MeetingFigure[]>(meetings, [cohortId, smallestGroup]),
      organisations: shownGroups(groups),
    };
  }
}
