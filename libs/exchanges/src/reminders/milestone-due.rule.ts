import { daysInWords, inWords, type IsoDate } from '@app/calendar';
import { isInScope, type Message, type QueriedRule, reasonRows, type Telling } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { candidateIsAsked, officeIsTold } from './recipients.js';

/** What the words need besides the reason. */
export interface MilestoneFacts {
  readonly exchangeId: string;
  readonly title: Sentence;
  readonly candidateName: string;
  readonly hostName: string;
}

/** An exchange that is completed still has what comes after its end; what it left open before then is of no use any more. */
const milestones = `
  SELECT e.id AS "rootId", m.id AS "subjectId", '' AS occasion, c.programme_id AS "programmeId", c.id AS "cohortId",
    m.due_on::text AS "fallsOn", agreed.since, NULL::timestamptz AS until,
    e.id AS "exchangeId", jsonb_build_object('nl', m.title_nl, 'en', m.title_en) AS title,
    e.candidate_id AS "candidateId", candidate.name AS "candidateName", host.short_name AS "hostName"
  FROM milestone m
  JOIN exchange e ON e.id = m.exchange_id
  JOIN cohort c ON c.id = e.cohort_id
  JOIN person candidate ON candidate.id = e.candidate_id
  JOIN organisation host ON host.id = e.host_organisation_id
  CROSS JOIN LATERAL (
    SELECT coalesce(max(s.signed_at), e.created_at) AS since FROM exchange_signature s
    WHERE s.exchange_id = e.id AND s.voided_at IS NULL) AS agreed
  WHERE m.status = 'open' AND (e.state IN ('agreed', 'active') OR (e.state = 'completed' AND m.due_on > e.ends_on))
    AND ${isInScope('e.id', 'c.programme_id')}`;

/** A milestone comes near, or was not reached. Source: the domain, "Reminders". */
export const milestoneDue: QueriedRule<MilestoneFacts> = {
  key: 'milestone.due',
  kind: 'milestone',
  subjectType: 'milestone',
  title: { nl: 'Een mijlpaal van een uitwisseling', en: 'A milestone of an exchange' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat dit een mijlpaal van jouw uitwisseling is.',
      en: 'You get this message because this is a milestone of your exchange.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat je bij het programmabureau zit en deze mijlpaal te laat is.',
      en: 'You get this message because you are in the programme office and this milestone is late.',
    },
  },
  steps: [
    { key: 'two_weeks_before', to: 'asked', when: { days: -14 } },
    { key: 'three_days_before', to: 'asked', when: { days: -3 } },
    { key: 'late', to: 'asked', when: { days: 1 }, everyDays: 7 },
    { key: 'escalation', to: 'escalation', when: { days: 7 } },
  ],
  events: {
    'milestone.settled': { rootIn: 'exchangeId' },
    'exchange.replanned': 'subject',
    'exchange.agreed': 'subject',
    'exchange.signatures_voided': 'subject',
    'exchange.started': 'subject',
    'exchange.completed': 'subject',
    'exchange.ended_early': 'subject',
    'exchange.cancelled': 'subject',
  },
  query: reasonRows(milestones, [candidateIsAsked(), officeIsTold]),
  about: ({ title, candidateName }) => ({
    nl: `${title.nl} (${candidateName})`,
    en: `${title.en} (${candidateName})`,
  }),
  say: (row, telling) => (row.audience === 'asked' ? toCandidate(row, telling) : toOffice(row, telling)),
};

type Row = MilestoneFacts & { readonly fallsOn: IsoDate };

function toCandidate({ title, fallsOn, exchangeId }: Row, { today }: Telling): Message {
  const isLate = fallsOn < today;
  return {
    title: isLate
      ? {
          nl: `Nog niet afgevinkt: ${title.nl}, gepland op ${inWords(fallsOn, 'nl')}`,
          en: `Not ticked off yet: ${title.en}, due on ${inWords(fallsOn, 'en')}`,
        }
      : {
          nl: `${capital(daysInWords(fallsOn, today, 'nl'))}: ${title.nl}`,
          en: `${capital(daysInWords(fallsOn, today, 'en'))}: ${title.en}`,
        },
    text: {
      nl: 'Is het gebeurd? Vink het dan af. Past de dag niet, overleg dan met je begeleider of het programmabureau.',
      en: 'Has it happened? Tick it off. If the day does not suit you, talk to your facilitator or the programme office.',
    },
    path: `/exchanges/${exchangeId}`,
    action: { nl: 'Naar je mijlpalen', en: 'To your milestones' },
  };
}

function toOffice({ title, fallsOn, exchangeId, candidateName, hostName }: Row, { today }: Telling): Message {
  return {
    title: {
      nl: `${candidateName} heeft nog niet afgevinkt: ${title.nl}`,
      en: `${candidateName} has not yet ticked off: ${title.en}`,
    },
    text: {
      nl: `De mijlpaal in de uitwisseling met ${hostName} was gepland op ${inWords(fallsOn, 'nl')}, ${daysInWords(fallsOn, today, 'nl')}.`,
      en: `The milestone in the exchange with ${hostName} was due on ${inWords(fallsOn, 'en')}, ${daysInWords(fallsOn, today, 'en')}.`,
    },
    path: `/exchanges/${exchangeId}`,
    action: { nl: 'Naar de uitwisseling', en: 'To the exchange' },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
