import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

type Schemas = components['schemas'];

interface ChangedSeries {
  seriesId: string;
  scope: Schemas['SeriesScope'];
  /** The meeting from which on it changes, when not all of them do. */
  meetingId: string;
  words: Pick<
    Schemas['UpdateMeetingSeries'],
    'title' | 'place' | 'videoUrl' | 'leaderId' | 'declareHarmless'
  >;
  /** The time of day from which it begins, as `HH:mm`, and how long it takes; left out, that stays. */
  times?: { startTime: string; minutes: number };
}

/** Changes a series as it stands now; a new time counts from the first meeting that changes, on the day of the rule. */
async function changeSeries(changed: ChangedSeries): Promise<unknown> {
  const { seriesId, scope, meetingId, words, times } = changed;
  const path = { id: seriesId };
  const { version, occurrences } = await bodyOf(api.GET('/meeting-series/{id}', { params: { path } }));
  const first = occurrences.find((occurrence) =>
    scope === 'following'
      ? occurrence.meetingId === meetingId
      : occurrence.state === 'draft' || occurrence.state === 'planned',
  );
  const moved =
    times === undefined || first === undefined
      ? {}
      : {
          startsLocal: `${first.recursLocal.slice(0, 10)}T${times.startTime}:00`,
          minutes: times.minutes,
        };
  return bodyOf(
    api.PATCH('/meeting-series/{id}', {
      params: { path, header: ifMatch(version) },
      body: { scope, ...(scope === 'following' ? { meetingId } : {}), ...words, ...moved },
    }),
  );
}

/** Changes all meetings of a series that have not begun, or one and what follows. */
export const useChangeSeries = () => useMeetingPartChange(changeSeries);
