import { daysInWords } from '@app/calendar';
import { dayOf, isInScope, type QueriedRule, reasonRows } from '@app/platform';
import { hasReviewerOn } from '../transitions/proposal-facts.js';
import {
  aboutProposal,
  becauseOffice,
  office,
  proposalColumns,
  type ProposalFacts,
  toProposal,
} from './proposal-rows.js';

/** What the words need besides the reason. */
export interface ReviewerFacts extends ProposalFacts {
  readonly organisationNames: string;
}

const waiting = `
  SELECT ${proposalColumns}, '' AS occasion, ${dayOf('p.state_since')} AS "fallsOn", p.state_since AS since,
    NULL::timestamptz AS until, missing.names AS "organisationNames"
  FROM proposal p CROSS JOIN LATERAL (
    SELECT string_agg(o.short_name, ', ' ORDER BY a.position) AS names
    FROM proposal_affected a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.proposal_id = p.id AND a.part <> 'informed' AND NOT ${hasReviewerOn('$3::date')}) AS missing
  WHERE p.state = 'submitted' AND missing.names IS NOT NULL AND ${isInScope('p.id', 'p.programme_id')}`;

/** A submitted proposal waits for somebody who can review it. Source: the domain, "Proposal", `start_review`. */
export const reviewerMissing: QueriedRule<ReviewerFacts> = {
  key: 'proposal.reviewer_missing',
  kind: 'proposal',
  subjectType: 'proposal',
  title: { nl: 'Een voorstel dat niemand kan beoordelen', en: 'A proposal that nobody can review' },
  because: {
    asked: becauseOffice({ nl: 'een beoordelaar ontbreekt', en: 'a reviewer is missing' }),
    escalation: becauseOffice({ nl: 'een beoordelaar ontbreekt', en: 'a reviewer is missing' }),
  },
  steps: [
    { key: 'asked', to: 'asked', when: { at: 'reason' } },
    { key: 'weekly', to: 'asked', when: { days: 7 }, everyDays: 7 },
  ],
  events: Object.fromEntries(
    ['submitted', 'review_started', 'returned', 'parked', 'resumed', 'withdrawn', 'merged'].map((what) => [
      `proposal.${what}`,
      'subject' as const,
    ]),
  ),
  query: reasonRows(waiting, [office('asked')]),
  about: aboutProposal,
  say: ({ subjectId, title, organisationNames, fallsOn }, { today }) =>
    toProposal(
      subjectId,
      { nl: `Wacht op een beoordelaar: ${title}`, en: `Waiting for a reviewer: ${title}` },
      {
        nl: `Voor ${organisationNames} is er geen opdrachtgever die kan oordelen. Het voorstel is ${daysInWords(fallsOn, today, 'nl')} ingediend.`,
        en: `For ${organisationNames} there is no sponsor who can give a verdict. The proposal was submitted ${daysInWords(fallsOn, today, 'en')}.`,
      },
    ),
};
