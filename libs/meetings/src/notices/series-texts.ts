import { dateIn, inWords } from '@app/calendar';
import type { Message } from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import { placeDetails, spanDetail, type ToldPlace } from './meeting-words.js';

/** What messages say of the meetings of a series that somebody is invited to. */
export interface ToldSeries extends ToldPlace {
  readonly title: string;
  /** An IANA time zone. */
  readonly timeZone: string;
  /** How many there are. */
  readonly count: number;
  readonly firstStartsAt: Date;
  readonly firstEndsAt: Date;
  readonly lastStartsAt: Date;
  readonly lastEndsAt: Date;
}

const titles = {
  invited: { nl: 'Uitnodiging', en: 'Invitation' },
  changed: { nl: 'Gewijzigd', en: 'Changed' },
  cancelled: { nl: 'Afgezegd', en: 'Cancelled' },
} as const satisfies Record<string, Sentence>;

/** Word of the meetings of a series at once. @param reason why they are cancelled, as whoever planned them wrote */
export function seriesMessage(
  what: keyof typeof titles,
  series: ToldSeries,
  reason: string | null = null,
): Message {
  const { title, timeZone, firstStartsAt, firstEndsAt, lastStartsAt, lastEndsAt } = series;
  const first = { startsAt: firstStartsAt, endsAt: firstEndsAt, timeZone };
  const last = { startsAt: lastStartsAt, endsAt: lastEndsAt, timeZone };
  const isOne = series.count === 1;
  return {
    title: {
      nl: `${titles[what].nl}: ${title}, ${countOf(series, 'nl')}`,
      en: `${titles[what].en}: ${title}, ${countOf(series, 'en')}`,
    },
    ...(reason !== null && { text: reasonText(reason) }),
    details: [
      spanDetail(first, isOne ? undefined : { nl: 'Eerste keer', en: 'First time' }),
      ...(isOne ? [] : [spanDetail(last, { nl: 'Laatste keer', en: 'Last time' })]),
      ...placeDetails(series),
    ],
    path: '/meetings',
    action: { nl: 'Naar je bijeenkomsten', en: 'To your meetings' },
  };
}

/** Why something is cancelled, as whoever planned it wrote to the invitees. */
export function reasonText(reason: string): Sentence {
  return { nl: `De reden: ${reason}`, en: `The reason: ${reason}` };
}

function countOf({ count, firstStartsAt, timeZone }: ToldSeries, locale: Locale): string {
  const day = inWords(dateIn(firstStartsAt, timeZone), locale);
  if (count === 1) return day;
  return locale === 'nl' ? `${count} bijeenkomsten vanaf ${day}` : `${count} meetings from ${day}`;
}
