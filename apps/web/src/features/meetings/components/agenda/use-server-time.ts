import { useEffect, useState } from 'react';

/**
 * What time it is for the server, in milliseconds, anew every second.
 * @param serverTime what the server said that it was
 * @param readAt when it said so by the clock of this device, in milliseconds
 */
export function useServerTime(serverTime: string, readAt: number): number {
  const [deviceTime, setDeviceTime] = useState(readAt);
  useEffect(() => {
    const tick = (): void => setDeviceTime(Date.now());
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(serverTime) + Math.max(0, deviceTime - readAt);
}
