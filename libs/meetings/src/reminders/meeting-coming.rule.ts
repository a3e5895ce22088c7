import { daysInWords, timeIn } from '@app/calendar';
import { type QueriedRule, reasonRows, untranslated } from '@app/platform';
import { detailsOf } from '../notices/meeting-words.js';
import { type InvitationFacts, invitations, inviteeIsAsked } from './meeting-rows.js';

/** A meeting comes near. Source: the domain, "Reminders". */
export const meetingComing: QueriedRule<InvitationFacts> = {
  key: 'meeting.coming',
  kind: 'meeting',
  subjectType: 'meeting',
  title: { nl: 'Een bijeenkomst die eraan komt', en: 'A meeting that is near' },
  because: {
    asked: {
      nl: 'Je krijgt dit bericht omdat je voor deze bijeenkomst bent uitgenodigd.',
      en: 'You get this message because you are invited to this meeting.',
    },
    escalation: {
      nl: 'Je krijgt dit bericht omdat je deze bijeenkomst leidt.',
      en: 'You get this message because you lead this meeting.',
    },
  },
  onlyAnnounces: true,
  steps: [
    { key: 'week_before', to: 'asked', when: { days: -7 } },
    { key: 'day_before', to: 'asked', when: { days: -1 } },
  ],
  events: Object.fromEntries(
    ['published', 'moved', 'changed', 'invited', 'uninvited', 'replied', 'opened', 'cancelled'].map(
      (what) => [`meeting.${what}`, 'subject' as const],
    ),
  ),
  query: reasonRows(invitations(0, `i.reply IS DISTINCT FROM 'no'`), [inviteeIsAsked]),
  about: ({ title }) => untranslated(title),
  say: ({ subjectId, fallsOn, isUnanswered, ...meeting }, { today }) => {
    const time = timeIn(meeting.startsAt, meeting.timeZone);
    return {
      title: {
        nl: `${capital(daysInWords(fallsOn, today, 'nl'))} om ${time}: ${meeting.title}`,
        en: `${capital(daysInWords(fallsOn, today, 'en'))} at ${time}: ${meeting.title}`,
      },
      ...(isUnanswered && {
        text: {
          nl: 'Je hebt nog niet laten weten of je komt.',
          en: 'You have not said yet whether you are coming.',
        },
      }),
      details: detailsOf(meeting),
      path: `/meetings/${subjectId}`,
      action: isUnanswered
        ? { nl: 'Laten weten of je komt', en: 'Say whether you are coming' }
        : { nl: 'Naar de bijeenkomst', en: 'To the meeting' },
    };
  },
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
