import { useEffect, useEffectEvent, useState } from 'react';
import { LiveConnection, type LiveStanding } from './live-connection.js';

/**
 * Listens to a meeting, for as long as the page is open.
 * @param onChanged called with the part that changed, and with `everything` when it begins and after each gap
 * @returns whether the page is told of changes now
 */
export function useMeetingLive(meetingId: string, onChanged: (part: string) => void): LiveStanding {
  const [standing, setStanding] = useState<LiveStanding>('connecting');
  const tell = useEffectEvent(onChanged);
  useEffect(() => {
    const connection = new LiveConnection(() => new EventSource(`/api/v1/meetings/${meetingId}/live`), {
      onChanged: (part) => tell(part),
      onStanding: setStanding,
    });
    const connect = (): void => connection.connect();
    const lose = (): void => connection.lose();
    connect();
    window.addEventListener('online', connect);
    window.addEventListener('offline', lose);
    return () => {
      window.removeEventListener('online', connect);
      window.removeEventListener('offline', lose);
      connection.close();
    };
  }, [meetingId]);
  return standing;
}
