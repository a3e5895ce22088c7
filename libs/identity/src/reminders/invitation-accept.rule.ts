import { daysInWords, inWords, type IsoDate } from '@app/calendar';
import { dayOf, isInScope, type Message, type QueriedRule, reasonRows, type Telling } from '@app/platform';
import { roleHolders } from '../access/role-holders.js';

/** What the words need besides the reason. */
export interface InvitationFacts {
  readonly personName: string;
  readonly inviterName: string;
  readonly programmeName: string;
}

const pending = `
  SELECT i.id AS "rootId", i.id AS "subjectId", '' AS occasion, i.programme_id AS "programmeId", NULL::uuid AS "cohortId",
    ${dayOf('i.sent_at')} AS "fallsOn", i.sent_at AS since, NULL::timestamptz AS until, i.person_id AS "personId",
    i.invited_by AS "inviterId", person.name AS "personName", inviter.name AS "inviterName", g.name AS "programmeName"
  FROM invitation i
  JOIN person ON person.id = i.person_id AND person.disabled_at IS NULL
  JOIN person inviter ON inviter.id = i.invited_by
  JOIN programme g ON g.id = i.programme_id
  WHERE i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND ${isInScope('i.id', 'i.programme_id')}
    AND EXISTS (SELECT FROM ${roleHolders('$3::date')} AS holder
      WHERE holder.person_id = i.person_id AND holder.programme_id = i.programme_id)`;

const invitedIsAsked = `SELECT thing.*, 'asked' AS audience, thing."personId" AS "recipientId" FROM thing`;

const inviterIsTold = `
  SELECT thing.*, 'escalation' AS audience, thing."inviterId" AS "recipientId"
  FROM thing JOIN ${roleHolders('$3::date')} AS holder ON holder.person_id = thing."inviterId"
    AND (holder.role = 'admin' OR (holder.role = 'programme_office' AND holder.programme_id = thing."programmeId"))`;

/** Somebody was invited and did not sign in. Source: the domain, "Reminders". */
export const invitationAccept: QueriedRule<InvitationFacts> = {
  key: 'invitation.accept',
  kind: 'invitation',
  subjectType: 'invitation',
  title: { nl: 'Een uitnodiging voor een programma', en: 'An invitation to a programme' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je bent uitgenodigd en je nog niet hebt aangemeld.',
      en: 'You get this message because you were invited and have not signed in yet.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat jij deze uitnodiging hebt gestuurd.',
      en: 'You get this message because you sent this invitation.',
    },
  },
  steps: [
    { key: 'week_later', to: 'asked', when: { days: 7 } },
    { key: 'escalation', to: 'escalation', when: { days: 14 } },
  ],
  events: {
    'invitation.sent': 'subject',
    'invitation.accepted': 'subject',
    'invitation.withdrawn': 'subject',
  },
  query: reasonRows(pending, [invitedIsAsked, inviterIsTold]),
  about: ({ programmeName }) => ({
    nl: `Uitnodiging voor ${programmeName}`,
    en: `Invitation to ${programmeName}`,
  }),
  say: (row, telling) => (row.audience === 'asked' ? toInvited(row, telling) : toInviter(row)),
};

type Row = InvitationFacts & { readonly fallsOn: IsoDate };

function toInvited({ programmeName, inviterName, fallsOn }: Row, { today }: Telling): Message {
  return {
    title: {
      nl: `Je uitnodiging voor ${programmeName} staat nog open`,
      en: `Your invitation to ${programmeName} is still open`,
    },
    text: {
      nl: `${inviterName} heeft je ${daysInWords(fallsOn, today, 'nl')} uitgenodigd. Aanmelden gaat met je e-mailadres; een wachtwoord heb je niet nodig.`,
      en: `${inviterName} invited you ${daysInWords(fallsOn, today, 'en')}. You sign in with your e-mail address; you do not need a password.`,
    },
    path: '/sign-in',
    action: { nl: 'Aanmelden', en: 'Sign in' },
  };
}

function toInviter({ programmeName, personName, fallsOn }: Row): Message {
  return {
    title: {
      nl: `${personName} heeft zich nog niet aangemeld voor ${programmeName}`,
      en: `${personName} has not signed in for ${programmeName} yet`,
    },
    text: {
      nl: `Je hebt de uitnodiging op ${inWords(fallsOn, 'nl')} gestuurd. Klopt het e-mailadres? Je kunt de uitnodiging intrekken en opnieuw sturen.`,
      en: `You sent the invitation on ${inWords(fallsOn, 'en')}. Is the e-mail address right? You can withdraw the invitation and send it again.`,
    },
    path: '/administration/people',
    action: { nl: 'Naar de uitnodigingen', en: 'To the invitations' },
  };
}
