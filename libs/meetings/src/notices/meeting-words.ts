import { timeSpanInWords } from '@app/calendar';
import { type MessageDetail, untranslated } from '@app/platform';
import type { Sentence } from '@app/workflow';

/** When it is, in its time zone. */
export interface ToldSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** An IANA time zone. */
  readonly timeZone: string;
}

/** Where it is and who leads it. */
export interface ToldPlace {
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly leaderName: string;
}

/** What messages say of a meeting: what calendars show of it too, and nothing that is said in it. */
export interface ToldMeeting extends ToldSpan, ToldPlace {
  readonly title: string;
}

const when: Sentence = { nl: 'Wanneer', en: 'When' };
const online: Sentence = { nl: 'Online', en: 'Online' };

/** When and where a meeting is, and who leads it. */
export function detailsOf(meeting: ToldMeeting): MessageDetail[] {
  return [spanDetail(meeting, when), ...placeDetails(meeting)];
}

/** A span of time in words. @param label what it is the time of */
export function spanDetail(span: ToldSpan, label: Sentence = when): MessageDetail {
  return { label, value: spanInWords(span) };
}

export function placeDetails({ place, videoUrl, leaderName }: ToldPlace): MessageDetail[] {
  return [
    ...(place === null ? [] : [{ label: { nl: 'Waar', en: 'Where' }, value: untranslated(place) }]),
    ...(videoUrl === null ? [] : [{ label: online, value: untranslated(videoUrl), url: videoUrl }]),
    { label: { nl: 'Begeleiding', en: 'Led by' }, value: untranslated(leaderName) },
  ];
}

export function spanInWords({ startsAt, endsAt, timeZone }: ToldSpan): Sentence {
  return {
    nl: timeSpanInWords(startsAt, endsAt, 'nl', timeZone),
    en: timeSpanInWords(startsAt, endsAt, 'en', timeZone),
  };
}
