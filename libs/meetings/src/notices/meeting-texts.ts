import { dateIn, inWords } from '@app/calendar';
import type { Message } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { detailsOf, type ToldMeeting } from './meeting-words.js';
import { reasonText } from './series-texts.js';

/** What is said of a meeting, and to whom. */
export interface ToldChange extends ToldMeeting {
  /** Why it is cancelled, as whoever planned it wrote; null: no reason was asked. */
  readonly reason: string | null;
  /** The reader leads it from now on. */
  readonly isNewLeader: boolean;
}

const titles = {
  'meeting.published': { nl: 'Uitnodiging', en: 'Invitation' },
  'meeting.invited': { nl: 'Uitnodiging', en: 'Invitation' },
  'meeting.moved': { nl: 'Verplaatst', en: 'Moved' },
  'meeting.changed': { nl: 'Gewijzigd', en: 'Changed' },
  'meeting.cancelled': { nl: 'Afgezegd', en: 'Cancelled' },
  'meeting.closed': { nl: 'Het verslag is er', en: 'The minutes are ready' },
} as const satisfies Record<string, Sentence>;

/** The events of one meeting of which its invitees are told. */
export type ToldEventKind = keyof typeof titles;

const newLeader: Sentence = { nl: 'Jij leidt nu', en: 'You now lead' };

const actions: Readonly<Partial<Record<ToldEventKind, Sentence>>> = {
  'meeting.published': { nl: 'Laten weten of je komt', en: 'Say whether you are coming' },
  'meeting.invited': { nl: 'Laten weten of je komt', en: 'Say whether you are coming' },
  'meeting.moved': { nl: 'Laten weten of je komt', en: 'Say whether you are coming' },
  'meeting.closed': { nl: 'Het verslag lezen', en: 'Read the minutes' },
};

/** Word of one meeting. @param kind of the event that it is about */
export function meetingMessage(kind: ToldEventKind, meetingId: string, meeting: ToldChange): Message {
  const { reason } = meeting;
  return {
    title: titleOf(meeting.isNewLeader ? newLeader : titles[kind], meeting),
    ...(kind === 'meeting.cancelled' && reason !== null && { text: reasonText(reason) }),
    ...(kind !== 'meeting.closed' && { details: detailsOf(meeting) }),
    path: `/meetings/${meetingId}`,
    action: actions[kind] ?? { nl: 'Naar de bijeenkomst', en: 'To the meeting' },
  };
}

/** What happened, to which meeting of which day. */
export function titleOf(
  what: Sentence,
  { title, startsAt, timeZone }: Pick<ToldMeeting, 'title' | 'startsAt' | 'timeZone'>,
): Sentence {
  const day = dateIn(startsAt, timeZone);
  return {
    nl: `${what.nl}: ${title}, ${inWords(day, 'nl')}`,
    en: `${what.en}: ${title}, ${inWords(day, 'en')}`,
  };
}
