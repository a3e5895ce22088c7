import { daysInWords, inWords, type IsoDate, termInWords } from '@app/calendar';
import { roleHolders } from '@app/identity';
import { isInScope, type Message, type QueriedRule, reasonRows, type Telling } from '@app/platform';
import { takesPart } from './meeting-rows.js';

/** What the words need besides the reason; never what the action is, which may have been agreed in confidence. */
export interface ActionFacts {
  readonly meetingTitle: string;
  readonly ownerName: string;
}

const openActions = `
  SELECT m.id AS "rootId", o.id AS "subjectId", '' AS occasion, m.programme_id AS "programmeId",
    m.cohort_id AS "cohortId", o.due_on::text AS "fallsOn", o.created_at AS since, NULL::timestamptz AS until,
    m.title AS "meetingTitle", owner.name AS "ownerName", o.owner_id AS "ownerId", m.leader_id AS "leaderId"
  FROM meeting_outcome o
  JOIN meeting m ON m.id = o.meeting_id
  JOIN person owner ON owner.id = o.owner_id
  WHERE o.kind = 'action' AND o.done_at IS NULL AND ${isInScope('m.id', 'm.programme_id')}`;

const ownerIsAsked = `
  SELECT thing.*, 'asked' AS audience, thing."ownerId" AS "recipientId"
  FROM thing WHERE ${takesPart('thing."ownerId"')}`;

/** Who leads the meeting and who facilitates the cohort read its outcomes, also those of intervision. */
const leaderIsTold = `
  SELECT thing.*, 'escalation' AS audience, thing."leaderId" AS "recipientId"
  FROM thing WHERE thing."leaderId" <> thing."ownerId" AND ${takesPart('thing."leaderId"')}`;

const facilitatorIsTold = `
  SELECT thing.*, 'escalation' AS audience, holder.person_id AS "recipientId"
  FROM thing JOIN ${roleHolders('$3::date')} AS holder
    ON holder.role = 'facilitator' AND holder.cohort_id = thing."cohortId" AND holder.person_id <> thing."ownerId"`;

/** An action that was agreed in a meeting is open. Source: the domain, "Reminders" and "Privacy". */
export const actionDue: QueriedRule<ActionFacts> = {
  key: 'action.due',
  kind: 'action',
  subjectType: 'meeting_outcome',
  title: { nl: 'Een actie uit een bijeenkomst', en: 'An action from a meeting' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je deze actie op je hebt genomen.',
      en: 'You get this message because you took on this action.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat je deze bijeenkomst leidde of deze lichting begeleidt, en de actie te laat is.',
      en: 'You get this message because you led this meeting or facilitate this cohort, and the action is late.',
    },
  },
  steps: [
    { key: 'agreed', to: 'asked', when: { at: 'reason' } },
    { key: 'week_before', to: 'asked', when: { days: -7 } },
    { key: 'last_day', to: 'asked', when: { days: 0 } },
    { key: 'escalation', to: 'escalation', when: { days: 7 } },
  ],
  events: Object.fromEntries(
    [
      'outcome_recorded',
      'outcome_changed',
      'outcome_removed',
      'action_completed',
      'action_resumed',
      'changed',
    ].map((what) => [`meeting.${what}`, 'subject' as const]),
  ),
  query: reasonRows(openActions, [ownerIsAsked, leaderIsTold, facilitatorIsTold]),
  about: ({ meetingTitle, ownerName }) => ({
    nl: `Actie van ${ownerName} uit ${meetingTitle}`,
    en: `Action by ${ownerName} from ${meetingTitle}`,
  }),
  say: (row, telling) => (row.audience === 'asked' ? toOwner(row, telling) : toLeader(row, telling)),
};

type Row = ActionFacts & { readonly rootId: string; readonly fallsOn: IsoDate };

function toOwner({ meetingTitle, fallsOn }: Row, { today }: Telling): Message {
  const isLate = fallsOn < today;
  return {
    title: isLate
      ? {
          nl: `Nog niet gedaan: je actie uit ${meetingTitle}, de termijn was ${inWords(fallsOn, 'nl')}`,
          en: `Not done yet: your action from ${meetingTitle}, due on ${inWords(fallsOn, 'en')}`,
        }
      : {
          nl: `Je actie uit ${meetingTitle}: klaar ${termInWords(fallsOn, today, 'nl')}`,
          en: `Your action from ${meetingTitle}: due ${termInWords(fallsOn, today, 'en')}`,
        },
    text: {
      nl: 'Wat er is afgesproken, lees je bij je acties. Is het gedaan? Vink het daar af.',
      en: 'You can read what was agreed among your actions. Is it done? Tick it off there.',
    },
    path: '/my-actions',
    action: { nl: 'Naar je acties', en: 'To your actions' },
  };
}

function toLeader({ rootId, meetingTitle, ownerName, fallsOn }: Row, { today }: Telling): Message {
  const isPast = fallsOn < today;
  return {
    title: {
      nl: `${ownerName} heeft een actie uit ${meetingTitle} nog niet afgerond`,
      en: `${ownerName} has not completed an action from ${meetingTitle} yet`,
    },
    text: {
      nl: `De termijn ${isPast ? 'was' : 'is'} ${inWords(fallsOn, 'nl')}, ${daysInWords(fallsOn, today, 'nl')}.`,
      en: `The action ${isPast ? 'was' : 'is'} due on ${inWords(fallsOn, 'en')}, ${daysInWords(fallsOn, today, 'en')}.`,
    },
    path: `/meetings/${rootId}`,
    action: { nl: 'Naar de bijeenkomst', en: 'To the meeting' },
  };
}
