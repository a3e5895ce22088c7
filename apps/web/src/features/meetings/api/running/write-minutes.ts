import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Minutes } from '../../../../lib/api/schema-types.js';
import { useMeetingPartChange } from '../use-meeting-change.js';

interface WrittenMinutes {
  meetingId: string;
  /** Of the minutes. */
  version: number;
  /** Markdown. */
  body: string;
  declareHarmless?: true;
}

const writeMinutes = ({ meetingId, version, ...body }: WrittenMinutes): Promise<Minutes> =>
  bodyOf(
    api.PUT('/meetings/{id}/minutes', {
      params: { path: { id: meetingId }, header: ifMatch(version) },
      body,
    }),
  );

/** Writes the minutes of a meeting that is in progress. */
export const useWriteMinutes = () => useMeetingPartChange(writeMinutes);
