import { daysInWords, inWords, type IsoDate } from '@app/calendar';
import { isInScope, type Message, type QueriedRule, reasonRows, type Telling } from '@app/platform';
import { candidateIsAsked, officeIsTold, sponsorIsAsked } from './recipients.js';

/** What the words need besides the reason. */
export interface SignatureFacts {
  readonly candidateName: string;
  readonly homeName: string;
  readonly hostName: string;
  /** Who must sign and did not, by name. */
  readonly missingNames: string;
}

/** Proposed exchanges with the parties whose signature is missing; another version of the agreement is asked for anew. */
const unsigned = `
  SELECT e.id AS "rootId", e.id AS "subjectId", e.agreement_version::text AS occasion, c.programme_id AS "programmeId",
    c.id AS "cohortId", e.starts_on::text AS "fallsOn",
    greatest(e.created_at, (SELECT max(s.voided_at) FROM exchange_signature s
      WHERE s.exchange_id = e.id AND s.voided_at IS NOT NULL)) AS since,
    NULL::timestamptz AS until, e.candidate_id AS "candidateId", candidate.name AS "candidateName",
    home.short_name AS "homeName", host.short_name AS "hostName", missing.names AS "missingNames",
    missing.parties AS parties, e.home_sponsor_id AS "homeSponsorId", e.host_sponsor_id AS "hostSponsorId",
    e.home_organisation_id AS "homeOrganisationId", e.host_organisation_id AS "hostOrganisationId"
  FROM exchange e
  JOIN cohort c ON c.id = e.cohort_id
  JOIN person candidate ON candidate.id = e.candidate_id
  JOIN organisation home ON home.id = e.home_organisation_id
  JOIN organisation host ON host.id = e.host_organisation_id
  CROSS JOIN LATERAL (
    SELECT array_agg(party.key) AS parties, string_agg(DISTINCT person.name, ', ') AS names
    FROM (VALUES ('candidate', e.candidate_id), ('home_sponsor', e.home_sponsor_id), ('host_sponsor', e.host_sponsor_id))
      AS party (key, person_id)
    JOIN person ON person.id = party.person_id
    WHERE NOT EXISTS (SELECT FROM exchange_signature s
      WHERE s.exchange_id = e.id AND s.party = party.key AND s.voided_at IS NULL)) AS missing
  WHERE e.state = 'proposed' AND ${isInScope('e.id', 'c.programme_id')}`;

/** An exchange waits for signatures. Source: the domain, "Exchange", `sign`. */
export const exchangeSignature: QueriedRule<SignatureFacts> = {
  key: 'exchange.signature',
  kind: 'exchange',
  subjectType: 'exchange',
  title: { nl: 'Een handtekening onder een uitwisseling', en: 'A signature under an exchange' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat deze uitwisseling pas doorgaat als jij hebt getekend.',
      en: 'You get this message because this exchange goes ahead only once you have signed.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat je bij het programmabureau zit en er nog handtekeningen ontbreken.',
      en: 'You get this message because you are in the programme office and signatures are still missing.',
    },
  },
  steps: [
    { key: 'asked', to: 'asked', when: { at: 'reason' } },
    { key: 'week_before', to: 'asked', when: { days: -7 } },
    { key: 'first_day', to: 'asked', when: { days: 0 } },
    { key: 'escalation', to: 'escalation', when: { days: 0 } },
  ],
  events: {
    'exchange.proposed': 'subject',
    'exchange.changed': 'subject',
    'exchange.signed': 'subject',
    'exchange.signatures_voided': 'subject',
    'exchange.cancelled': 'subject',
  },
  query: reasonRows(unsigned, [
    candidateIsAsked(`'candidate' = ANY (thing.parties)`),
    sponsorIsAsked('home', `'home_sponsor' = ANY (thing.parties)`),
    sponsorIsAsked('host', `'host_sponsor' = ANY (thing.parties)`),
    officeIsTold,
  ]),
  about: ({ candidateName, hostName }) => ({
    nl: `Uitwisseling van ${candidateName} naar ${hostName}`,
    en: `Exchange of ${candidateName} to ${hostName}`,
  }),
  say: (row, telling) => (row.audience === 'asked' ? toParty(row, telling) : toOffice(row, telling)),
};

type Row = SignatureFacts & { readonly rootId: string; readonly fallsOn: IsoDate };

function toParty({ rootId, candidateName, homeName, hostName, fallsOn }: Row, { today }: Telling): Message {
  const isPast = fallsOn < today;
  return {
    title: {
      nl: `Je handtekening wordt gevraagd: uitwisseling van ${candidateName} naar ${hostName}`,
      en: `Your signature is requested: ${candidateName}’s exchange with ${hostName}`,
    },
    text: {
      nl: `${candidateName} gaat van ${homeName} naar ${hostName}. De eerste dag ${isPast ? 'was' : 'is'} ${daysInWords(fallsOn, today, 'nl')}. Zonder jouw handtekening kan de uitwisseling niet beginnen.`,
      en: `${candidateName} is going from ${homeName} to ${hostName}. The first day ${isPast ? 'was' : 'is'} ${daysInWords(fallsOn, today, 'en')}. Without your signature the exchange cannot begin.`,
    },
    path: `/exchanges/${rootId}`,
    action: { nl: 'Lezen en tekenen', en: 'Read and sign' },
  };
}

function toOffice(
  { rootId, candidateName, hostName, missingNames, fallsOn }: Row,
  { today }: Telling,
): Message {
  const isPast = fallsOn < today;
  return {
    title: {
      nl: `Nog niet getekend: uitwisseling van ${candidateName} naar ${hostName}`,
      en: `Not signed yet: ${candidateName}’s exchange with ${hostName}`,
    },
    text: {
      nl: `Nog niet getekend door: ${missingNames}. De eerste dag ${isPast ? 'was' : 'is'} ${inWords(fallsOn, 'nl')}.`,
      en: `Not signed yet by: ${missingNames}. The first day ${isPast ? 'was' : 'is'} ${inWords(fallsOn, 'en')}.`,
    },
    path: `/exchanges/${rootId}`,
    action: { nl: 'Naar de uitwisseling', en: 'To the exchange' },
  };
}
