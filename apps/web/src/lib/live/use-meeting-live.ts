import type { LiveStanding } from './live-connection.js';
import { useLive } from './use-live.js';

/**
 * Listens to a meeting, for as long as the page is open.
 * @param onChanged called with the part that changed, and with `everything` when it begins and after each gap
 * @returns whether the page is told of changes now
 */
export const useMeetingLive = (meetingId: string, onChanged: (part: string) => void): LiveStanding =>
  useLive(`/meetings/${meetingId}/live`, onChanged);
