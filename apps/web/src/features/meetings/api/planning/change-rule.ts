import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { MeetingSeries } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

interface ChangedRule {
  series: Pick<MeetingSeries, 'id' | 'version'>;
  change: Pick<
    components['schemas']['UpdateMeetingSeries'],
    'scope' | 'meetingId' | 'rule' | 'startsLocal' | 'declareHarmless'
  >;
}

const changeRule = ({ series: { id, version }, change }: ChangedRule): Promise<unknown> =>
  bodyOf(
    api.PATCH('/meeting-series/{id}', { params: { path: { id }, header: ifMatch(version) }, body: change }),
  );

/** Changes how often and how long the meetings return, from the first meeting that is concerned. */
export const useChangeRule = () => useMeetingPartChange(changeRule);
