import { addDays, daysInWords, inWords } from '@app/calendar';
import { type QueriedRule, reasonRows, untranslated } from '@app/platform';
import { standingReply } from '../invitations/standing-reply.js';
import { detailsOf } from '../notices/meeting-words.js';
import { type InvitationFacts, invitations, inviteeIsAsked } from './meeting-rows.js';

/** By so many days before the meeting whoever plans it wants to know who comes. */
const daysBefore = 3;

/** Somebody did not say whether they come. Source: the domain, "Reminders". */
export const meetingReply: QueriedRule<InvitationFacts> = {
  key: 'meeting.reply',
  kind: 'meeting',
  subjectType: 'meeting',
  title: { nl: 'Een uitnodiging zonder antwoord', en: 'An invitation without an answer' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je voor deze bijeenkomst bent uitgenodigd en nog niet hebt geantwoord.',
      en: 'You get this message because you are invited to this meeting and have not answered yet.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat je deze bijeenkomst leidt.',
      en: 'You get this message because you lead this meeting.',
    },
  },
  steps: [
    { key: 'week_before', to: 'asked', when: { days: -7 } },
    { key: 'last_day', to: 'asked', when: { days: 0 } },
  ],
  events: Object.fromEntries(
    ['published', 'moved', 'changed', 'invited', 'uninvited', 'replied', 'opened', 'cancelled'].map(
      (what) => [`meeting.${what}`, 'subject' as const],
    ),
  ),
  query: reasonRows(invitations(daysBefore, `${standingReply} IS NULL`), [inviteeIsAsked]),
  about: ({ title }) => untranslated(title),
  say: ({ subjectId, fallsOn, ...meeting }, { today }) => {
    const day = addDays(fallsOn, daysBefore);
    return {
      title: {
        nl: `Kom je? ${meeting.title}, ${inWords(day, 'nl')}`,
        en: `Are you coming? ${meeting.title}, ${inWords(day, 'en')}`,
      },
      text: {
        nl: `De bijeenkomst is ${daysInWords(day, today, 'nl')}. Laat weten of je komt, ook als je niet kunt.`,
        en: `The meeting is ${daysInWords(day, today, 'en')}. Let us know whether you are coming, also if you cannot.`,
      },
      details: detailsOf(meeting),
      path: `/meetings/${subjectId}`,
      action: { nl: 'Laten weten of je komt', en: 'Say whether you are coming' },
    };
  },
};
