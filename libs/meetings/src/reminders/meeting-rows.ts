import { roleHolders } from '@app/identity';
import { isInScope } from '@app/platform';
import { standingReply } from '../invitations/standing-reply.js';
import type { ToldMeeting } from '../notices/meeting-words.js';

/** What the words about an invitation need besides the reason. */
export interface InvitationFacts extends ToldMeeting {
  /** The person did not say whether they come, and is asked to. */
  readonly isUnanswered: boolean;
}

/** SQL: the time zone of the meeting `m` of the programme `p`, of the series `s` or none. */
export const timeZone = 'coalesce(s.time_zone, p.time_zone)';

/** SQL: the day of the meeting by the clocks of its time zone. */
const day = `(m.starts_at AT TIME ZONE ${timeZone})::date`;

/**
 * Invitations of people to planned meetings that are still to come, as things of a rule, with the `personId`. Who leads
 * is not asked whether they come.
 * @param daysBefore how long before the meeting the day is that the rule is about @param which SQL that narrows them down
 */
export const invitations = (daysBefore = 0, which = 'true'): string => `
  SELECT m.id AS "rootId", m.id AS "subjectId", '' AS occasion, m.programme_id AS "programmeId",
    m.cohort_id AS "cohortId", (${day} - ${daysBefore})::text AS "fallsOn",
    greatest(m.published_at, i.invited_at) AS since, m.starts_at AS until, i.person_id AS "personId", m.title, m.place,
    m.video_url AS "videoUrl", m.starts_at AS "startsAt", m.ends_at AS "endsAt", ${timeZone} AS "timeZone",
    leader.name AS "leaderName", ${standingReply} IS NULL AS "isUnanswered"
  FROM meeting m
  JOIN programme p ON p.id = m.programme_id
  LEFT JOIN meeting_series s ON s.id = m.series_id
  JOIN person leader ON leader.id = m.leader_id
  JOIN meeting_invitation i ON i.meeting_id = m.id AND i.person_id IS NOT NULL
  WHERE m.state = 'planned' AND m.starts_at >= $3::date AT TIME ZONE $4::text
    AND ${isInScope('m.id', 'm.programme_id')} AND ${which}`;

/** SQL: the person takes part in the programme of the thing today, so that they may read what they are invited to. */
export const takesPart = (person: string): string => `(${person}, thing."programmeId") IN (
    SELECT holder.person_id, holder.programme_id FROM ${roleHolders('$3::date')} AS holder)`;

/** Whoever is invited, by `personId`. */
export const inviteeIsAsked = `
  SELECT thing.*, 'asked' AS audience, thing."personId" AS "recipientId"
  FROM thing WHERE ${takesPart('thing."personId"')}`;
