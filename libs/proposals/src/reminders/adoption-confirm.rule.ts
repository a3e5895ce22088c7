import { daysInWords } from '@app/calendar';
import { dayOf, isInScope, type QueriedRule, reasonRows } from '@app/platform';
import {
  aboutProposal,
  becauseOffice,
  office,
  organisationColumns,
  type OrganisationFacts,
  proposalColumns,
  sponsorsAreAsked,
  spokesmen,
  toProposal,
} from './proposal-rows.js';

/** Records without confirmation; what was confirmed once and then changed is another occasion. */
const unconfirmed = `
  SELECT ${proposalColumns}, o.id || ':' || line.confirmations AS occasion,
    ${dayOf('coalesce(line.recorded_at, d.created_at)')} AS "fallsOn", coalesce(line.recorded_at, d.created_at) AS since,
    NULL::timestamptz AS until, ${organisationColumns}
  FROM proposal p
  JOIN proposal_adoption d ON d.proposal_id = p.id AND d.launch = p.launch AND d.confirmed_at IS NULL
  JOIN proposal_affected a ON a.proposal_id = p.id AND a.organisation_id = d.organisation_id AND a.part = 'acts'
  JOIN organisation o ON o.id = d.organisation_id
  CROSS JOIN LATERAL (
    SELECT max(t.at) FILTER (WHERE t.action = 'record_adoption') AS recorded_at,
      count(*) FILTER (WHERE t.action = 'confirm_adoption') AS confirmations
    FROM proposal_transition t
    WHERE t.proposal_id = p.id AND t.detail ->> 'organisationId' = d.organisation_id::text) AS line
  WHERE p.state IN ('approved', 'in_pilot') AND ${isInScope('p.id', 'p.programme_id')}`;

/** An adoption was recorded, and the organisation did not confirm it. Source: the domain, "Adoption". */
export const adoptionConfirm: QueriedRule<OrganisationFacts> = {
  key: 'adoption.confirm',
  kind: 'adoption',
  subjectType: 'proposal',
  title: { nl: 'De bevestiging van een invoering', en: 'The confirmation of an adoption' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je voor jouw organisatie bevestigt dat dit is ingevoerd.',
      en: 'You get this message because you confirm for your organisation that this was adopted.',
    },
    escalation: becauseOffice({ nl: 'een bevestiging ontbreekt', en: 'a confirmation is missing' }),
  },
  steps: [
    { key: 'asked', to: 'asked', when: { at: 'reason' } },
    { key: 'week_later', to: 'asked', when: { workingDays: 5 } },
    { key: 'escalation', to: 'escalation', when: { workingDays: 10 } },
  ],
  events: Object.fromEntries(
    [
      ...['adoption_recorded', 'adoption_confirmed', 'adopted', 'pilot_stopped', 'parked', 'resumed'],
      ...['merged', 'approved'],
    ].map((what) => [`proposal.${what}`, 'subject' as const]),
  ),
  query: reasonRows(unconfirmed, [sponsorsAreAsked, office('escalation')]),
  about: aboutProposal,
  say: (row, { today }) => {
    const { title, organisationName, fallsOn } = row;
    const text = {
      nl: `Hoe ${organisationName} het invoert, is ${daysInWords(fallsOn, today, 'nl')} vastgelegd. Een opdrachtgever bevestigt dat het klopt.`,
      en: `How ${organisationName} adopts it was recorded ${daysInWords(fallsOn, today, 'en')}. A sponsor confirms that it is right.`,
    };
    if (row.audience === 'asked')
      return toProposal(
        row.subjectId,
        { nl: `Je bevestiging wordt gevraagd: ${title}`, en: `Your confirmation is requested: ${title}` },
        text,
        { nl: 'Lezen en bevestigen', en: 'Read and confirm' },
      );
    const late = {
      nl: `${spokesmen(row)} heeft de invoering nog niet bevestigd: ${title}`,
      en: `${spokesmen(row)} has not confirmed the adoption yet: ${title}`,
    };
    return toProposal(row.subjectId, late, text);
  },
};
