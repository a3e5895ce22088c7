import { useEffect, useEffectEvent, useState } from 'react';
import { LiveConnection, type LiveStanding } from './live-connection.js';

/**
 * Listens to an address of server-sent events, for as long as the component is shown.
 * @param path within the interface for programs, such as `/notification-events`; null: not for the moment
 * @param onChanged called with the part that changed, and with `everything` when it begins and after each gap
 * @returns whether the component is told of changes now
 */
export function useLive(path: string | null, onChanged: (part: string) => void): LiveStanding {
  const [standing, setStanding] = useState<LiveStanding>('connecting');
  const tell = useEffectEvent(onChanged);
  useEffect(() => {
    if (path === null) return undefined;
    const connection = new LiveConnection(() => new EventSource(`/api/v1${path}`), {
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
  }, [path]);
  return standing;
}
