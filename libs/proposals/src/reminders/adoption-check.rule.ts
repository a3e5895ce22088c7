import { daysInWords } from '@app/calendar';
import { isInScope, type QueriedRule, reasonRows } from '@app/platform';
import {
  aboutProposal,
  becauseOffice,
  office,
  organisationColumns,
  type OrganisationFacts,
  ownerIsAsked,
  proposalColumns,
  sponsorsAreAsked,
  spokesmen,
  toProposal,
} from './proposal-rows.js';

const unanswered = `
  SELECT ${proposalColumns}, k.id::text AS occasion, k.due_on::text AS "fallsOn", k.created_at AS since,
    NULL::timestamptz AS until, d.owner_id AS "ownerId", ${organisationColumns}
  FROM proposal p
  JOIN adoption_check k ON k.proposal_id = p.id AND k.launch = p.launch AND k.outcome IS NULL
  JOIN organisation o ON o.id = k.organisation_id
  LEFT JOIN proposal_adoption d
    ON d.proposal_id = p.id AND d.launch = p.launch AND d.organisation_id = k.organisation_id
  WHERE p.state = 'adopted' AND ${isInScope('p.id', 'p.programme_id')}`;

/** It is asked whether an adoption still stands. Source: the domain, "Adoption checks". */
export const adoptionCheck: QueriedRule<OrganisationFacts> = {
  key: 'adoption.check',
  kind: 'adoption',
  subjectType: 'proposal',
  title: { nl: 'De vraag of een invoering nog staat', en: 'The question whether an adoption still stands' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je voor jouw organisatie weet of dit nog zo gaat.',
      en: 'You get this message because you know for your organisation whether this is still done.',
    },
    escalation: becauseOffice({ nl: 'een antwoord ontbreekt', en: 'an answer is missing' }),
  },
  steps: [
    { key: 'week_before', to: 'asked', when: { days: -7 } },
    { key: 'on_the_day', to: 'asked', when: { days: 0 } },
    { key: 'escalation', to: 'escalation', when: { days: 7 } },
  ],
  events: Object.fromEntries(
    ['adopted', 'check_answered', 'lapsed'].map((what) => [`proposal.${what}`, 'subject' as const]),
  ),
  query: reasonRows(unanswered, [sponsorsAreAsked, ownerIsAsked, office('escalation')]),
  about: aboutProposal,
  say: (row, { today }) => {
    const { title, organisationName, fallsOn } = row;
    const verb = fallsOn < today ? { nl: 'was', en: 'was' } : { nl: 'is', en: 'is' };
    const text = {
      nl: `De vraag is of het bij ${organisationName} nog gewoon werk is. De laatste dag om te antwoorden ${verb.nl} ${daysInWords(fallsOn, today, 'nl')}.`,
      en: `The question is whether it is still normal work at ${organisationName}. The last day to answer ${verb.en} ${daysInWords(fallsOn, today, 'en')}.`,
    };
    if (row.audience === 'asked')
      return toProposal(
        row.subjectId,
        {
          nl: `Staat het nog bij ${organisationName}? ${title}`,
          en: `Does it still stand at ${organisationName}? ${title}`,
        },
        text,
        {
          nl: 'Antwoorden',
          en: 'Answer',
        },
      );
    const late = {
      nl: `${spokesmen(row)} heeft nog niet gezegd of het nog staat: ${title}`,
      en: `${spokesmen(row)} has not said yet whether it still stands: ${title}`,
    };
    return toProposal(row.subjectId, late, text);
  },
};
