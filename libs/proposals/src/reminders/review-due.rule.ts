import { daysInWords, inWords, termInWords } from '@app/calendar';
import { isInScope, type Message, type QueriedRule, reasonRows, type Telling } from '@app/platform';
import {
  aboutProposal,
  becauseOffice,
  office,
  organisationColumns,
  type OrganisationFacts,
  proposalColumns,
  type ProposalRow,
  sponsorsAreAsked,
  spokesmen,
  toProposal,
} from './proposal-rows.js';

/** What the words need besides the reason. */
export interface ReviewFacts extends OrganisationFacts {
  readonly part: 'acts' | 'consulted';
}

/** Verdicts that are missing in the current round; of who is consulted only until the term, for silence is no objection. */
const missing = `
  SELECT ${proposalColumns}, r.round || ':' || r.organisation_id AS occasion, r.due_on::text AS "fallsOn",
    p.state_since AS since, r.part,
    CASE r.part WHEN 'consulted' THEN (r.due_on + 1)::timestamp AT TIME ZONE $4::text END AS until,
    ${organisationColumns}
  FROM proposal p
  JOIN proposal_review r ON r.proposal_id = p.id AND r.round = p.review_round AND r.verdict IS NULL
  JOIN organisation o ON o.id = r.organisation_id
  WHERE p.state = 'in_review' AND (r.part = 'acts' OR r.due_on >= $3::date) AND ${isInScope('p.id', 'p.programme_id')}`;

/** The verdict of an organisation is asked. Source: the domain, "Reminders". */
export const reviewDue: QueriedRule<ReviewFacts> = {
  key: 'review.due',
  kind: 'review',
  subjectType: 'proposal',
  title: { nl: 'Een oordeel over een voorstel', en: 'A verdict on a proposal' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je voor jouw organisatie over dit voorstel oordeelt.',
      en: 'You get this message because you give the verdict of your organisation on this proposal.',
    },
    escalation: becauseOffice({ nl: 'de termijn voorbij is', en: 'the term is over' }),
  },
  steps: [
    { key: 'asked', to: 'asked', when: { at: 'reason' } },
    { key: 'three_days_before', to: 'asked', when: { workingDays: -3 } },
    { key: 'term', to: 'asked', when: { days: 0 } },
    { key: 'escalation', to: 'escalation', when: { workingDays: 1 }, everyDays: 7 },
  ],
  events: Object.fromEntries(
    [
      ...['review_started', 'resubmitted', 'resumed', 'verdict_given', 'approved', 'changes_requested'],
      ...['declined', 'parked', 'withdrawn', 'merged'],
    ].map((what) => [`proposal.${what}`, 'subject' as const]),
  ),
  query: reasonRows(missing, [sponsorsAreAsked, office('escalation', `thing.part = 'acts'`)]),
  about: aboutProposal,
  say: (row, telling) => (row.audience === 'asked' ? toReviewer(row, telling) : toOffice(row, telling)),
};

function toReviewer(row: ProposalRow<ReviewFacts>, { today }: Telling): Message {
  const { title, organisationName, fallsOn, part } = row;
  const silence = part === 'consulted';
  const term =
    fallsOn < today
      ? {
          nl: `de termijn was ${inWords(fallsOn, 'nl')}`,
          en: `, the term ended on ${inWords(fallsOn, 'en')}`,
        }
      : {
          nl: termInWords(fallsOn, today, 'nl'),
          en: ` ${termInWords(fallsOn, today, 'en')}`,
        };
  return toProposal(
    row.subjectId,
    {
      nl: `Je oordeel wordt gevraagd, ${term.nl}: ${title}`,
      en: `Your verdict is requested${term.en}: ${title}`,
    },
    {
      nl: `Het voorstel raakt ${organisationName}.${silence ? ' Zwijgen geldt na die dag als geen bezwaar.' : ''}`,
      en: `The proposal affects ${organisationName}.${silence ? ' After that day silence counts as no objection.' : ''}`,
    },
    { nl: 'Lezen en oordelen', en: 'Read and give your verdict' },
  );
}

function toOffice(row: ProposalRow<ReviewFacts>, { today }: Telling): Message {
  return toProposal(
    row.subjectId,
    {
      nl: `${spokesmen(row)} heeft nog niet geoordeeld: ${row.title}`,
      en: `${spokesmen(row)} has not given a verdict yet: ${row.title}`,
    },
    {
      nl: `De termijn liep tot en met ${inWords(row.fallsOn, 'nl')}, ${daysInWords(row.fallsOn, today, 'nl')}.`,
      en: `The term lasted until ${inWords(row.fallsOn, 'en')}, ${daysInWords(row.fallsOn, today, 'en')}.`,
    },
  );
}
