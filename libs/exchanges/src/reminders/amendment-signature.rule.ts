import { daysInWords, inWords, type IsoDate } from '@app/calendar';
import { dayOf, isInScope, type Message, type QueriedRule, reasonRows, type Telling } from '@app/platform';
import { officeIsTold, sponsorIsAsked } from './recipients.js';

/** What the words need besides the reason. */
export interface AmendmentFacts {
  readonly candidateName: string;
  readonly hostName: string;
  /** Who must sign and did not, by name. */
  readonly missingNames: string;
}

/** Amendments that wait for a sponsor; each is an occasion of its own. */
const unsigned = `
  SELECT e.id AS "rootId", e.id AS "subjectId", a.id::text AS occasion, c.programme_id AS "programmeId",
    c.id AS "cohortId", ${dayOf('a.proposed_at')} AS "fallsOn", a.proposed_at AS since, NULL::timestamptz AS until,
    candidate.name AS "candidateName", host.short_name AS "hostName", missing.names AS "missingNames",
    missing.parties AS parties, e.home_sponsor_id AS "homeSponsorId", e.host_sponsor_id AS "hostSponsorId",
    e.home_organisation_id AS "homeOrganisationId", e.host_organisation_id AS "hostOrganisationId"
  FROM exchange_amendment a
  JOIN exchange e ON e.id = a.exchange_id
  JOIN cohort c ON c.id = e.cohort_id
  JOIN person candidate ON candidate.id = e.candidate_id
  JOIN organisation host ON host.id = e.host_organisation_id
  CROSS JOIN LATERAL (
    SELECT array_agg(party.key) AS parties, string_agg(DISTINCT person.name, ', ') AS names
    FROM (VALUES ('home_sponsor', e.home_sponsor_id), ('host_sponsor', e.host_sponsor_id)) AS party (key, person_id)
    JOIN person ON person.id = party.person_id
    WHERE NOT EXISTS (SELECT FROM amendment_signature s
      WHERE s.amendment_id = a.id AND s.party = party.key)) AS missing
  WHERE a.state = 'proposed' AND e.state = 'active' AND ${isInScope('e.id', 'c.programme_id')}`;

/** An amendment waits for the sponsors. Source: the domain, "Exchange", `amend`. */
export const amendmentSignature: QueriedRule<AmendmentFacts> = {
  key: 'amendment.signature',
  kind: 'exchange',
  subjectType: 'exchange',
  title: {
    nl: 'Een handtekening onder een wijziging van een uitwisseling',
    en: 'A signature under an amendment of an exchange',
  },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat deze wijziging pas geldt als jij hebt getekend.',
      en: 'You get this message because this amendment takes effect only once you have signed.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat je bij het programmabureau zit en een wijziging al twee weken op een handtekening wacht.',
      en: 'You get this message because you are in the programme office and an amendment has been waiting for a signature for two weeks.',
    },
  },
  steps: [
    { key: 'asked', to: 'asked', when: { at: 'reason' } },
    { key: 'week_later', to: 'asked', when: { workingDays: 5 } },
    { key: 'escalation', to: 'escalation', when: { workingDays: 10 } },
  ],
  events: {
    'exchange.amendment_proposed': 'subject',
    'exchange.amendment_signed': 'subject',
    'exchange.amendment_withdrawn': 'subject',
    'exchange.amended': 'subject',
    'exchange.ended_early': 'subject',
  },
  query: reasonRows(unsigned, [
    sponsorIsAsked('home', `'home_sponsor' = ANY (thing.parties)`),
    sponsorIsAsked('host', `'host_sponsor' = ANY (thing.parties)`),
    officeIsTold,
  ]),
  about: ({ candidateName }) => ({
    nl: `Wijziging van de uitwisseling van ${candidateName}`,
    en: `Amendment of the exchange of ${candidateName}`,
  }),
  say: (row, telling) => (row.audience === 'asked' ? toSponsor(row, telling) : toOffice(row, telling)),
};

type Row = AmendmentFacts & { readonly rootId: string; readonly fallsOn: IsoDate };

function toSponsor({ rootId, candidateName, hostName, fallsOn }: Row, { today }: Telling): Message {
  return {
    title: {
      nl: `Je handtekening wordt gevraagd: wijziging van de uitwisseling van ${candidateName}`,
      en: `Your signature is requested: amendment of ${candidateName}’s exchange`,
    },
    text: {
      nl: `De wijziging van de uitwisseling met ${hostName} is ${daysInWords(fallsOn, today, 'nl')} voorgesteld. Die geldt zodra beide opdrachtgevers hebben getekend.`,
      en: `The amendment of the exchange with ${hostName} was proposed ${daysInWords(fallsOn, today, 'en')}. It takes effect once both sponsors have signed.`,
    },
    path: `/exchanges/${rootId}`,
    action: { nl: 'Lezen en tekenen', en: 'Read and sign' },
  };
}

function toOffice({ rootId, candidateName, missingNames, fallsOn }: Row, { today }: Telling): Message {
  return {
    title: {
      nl: `Nog niet getekend: wijziging van de uitwisseling van ${candidateName}`,
      en: `Not signed yet: amendment of ${candidateName}’s exchange`,
    },
    text: {
      nl: `Nog niet getekend door: ${missingNames}. De wijziging is voorgesteld op ${inWords(fallsOn, 'nl')}, ${daysInWords(fallsOn, today, 'nl')}.`,
      en: `Not signed yet by: ${missingNames}. The amendment was proposed on ${inWords(fallsOn, 'en')}, ${daysInWords(fallsOn, today, 'en')}.`,
    },
    path: `/exchanges/${rootId}`,
    action: { nl: 'Naar de uitwisseling', en: 'To the exchange' },
  };
}
