import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

type Schemas = components['schemas'];

interface ChangedSeries {
  seriesId: string;
  change: Schemas['UpdateMeetingSeries'];
}

/** Changes the series as it is now: what a planner says of many meetings is not about one of them being newer. */
async function changeSeries({ seriesId, change }: ChangedSeries): Promise<unknown> {
  const path = { id: seriesId };
  const { version } = await bodyOf(api.GET('/meeting-series/{id}', { params: { path } }));
  return bodyOf(
    api.PATCH('/meeting-series/{id}', { params: { path, header: ifMatch(version) }, body: change }),
  );
}

/** Changes all meetings of a series that have not begun, or one and what follows. */
export const useChangeSeries = () => useMeetingPartChange(changeSeries);
