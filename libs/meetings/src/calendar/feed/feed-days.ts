import type { IsoDate } from '@app/calendar';
import { ownSponsorships } from '@app/identity';
import type { Locale } from '@app/workflow';
import type { CalendarEvent } from '../calendar-event.js';

/** A day that stands in somebody's calendar. */
export interface FeedDay {
  readonly kind: 'milestone' | 'review';
  /** Of the milestone, or of the review; the same for ever. */
  readonly key: string;
  readonly sequence: number;
  readonly since: Date;
  readonly on: IsoDate;
  readonly titleNl: string;
  readonly titleEn: string;
  /** Of the exchange or the proposal. */
  readonly subjectId: string;
}

/**
 * SQL: the milestones of the actor's own exchanges, in the cohorts in which they are a candidate today; and the terms of
 * the verdicts that are asked of the organisations for which they speak today, also as a deputy. `$1` is the actor's scope.
 */
export const feedDays = `
  SELECT 'milestone' AS kind, m.id::text AS key, m.version AS sequence, e.created_at AS since, m.due_on::text AS "on",
    m.title_nl AS "titleNl", m.title_en AS "titleEn", e.id AS "subjectId"
  FROM milestone m JOIN exchange e ON e.id = m.exchange_id
  WHERE e.candidate_id::text = $1::jsonb ->> 'personId' AND ($1::jsonb -> 'candidacies') ? e.cohort_id::text
    AND e.state <> 'cancelled' AND m.status <> 'waived'
  UNION ALL
  SELECT 'review', concat_ws('-', p.id, r.round, r.organisation_id), 0, r.asked_at, r.due_on::text,
    concat(p.title, ' (', o.short_name, ')'), concat(p.title, ' (', o.short_name, ')'), p.id
  FROM proposal_review r
    JOIN proposal p ON p.id = r.proposal_id AND p.review_round = r.round AND p.state = 'in_review'
    JOIN organisation o ON o.id = r.organisation_id
  WHERE r.verdict IS NULL AND EXISTS (
    SELECT FROM ${ownSponsorships}
    WHERE own."programmeId" = r.programme_id AND own."organisationId" = r.organisation_id)
  ORDER BY "on", key`;

const words = {
  milestone: { nl: 'Mijlpaal', en: 'Milestone', path: 'exchanges' },
  review: { nl: 'Oordeel uiterlijk vandaag', en: 'Verdict due today', path: 'proposals' },
} as const;

/** A day as an entry of a calendar, in the language of its reader. */
export function dayEvent(day: FeedDay, locale: Locale, publicUrl: string): CalendarEvent {
  const { kind, key, sequence, since, on, titleNl, titleEn, subjectId } = day;
  const title = locale === 'nl' ? titleNl : titleEn;
  return {
    uid: `${kind}-${key}@wisselwerk`,
    sequence,
    changedAt: since,
    when: on,
    summary: `${words[kind][locale]}: ${title}`,
    location: null,
    url: `${publicUrl}/${words[kind].path}/${subjectId}`,
    isCancelled: false,
  };
}
