/** What was learnt of the server's time by one request; instants in milliseconds since 1970. */
export interface ClockReading {
  /** When the request was sent and answered, by the clock of this device. */
  readonly sentAt: number;
  readonly answeredAt: number;
  /** What the server said that it was. */
  readonly serverTime: number;
}

/** After so many milliseconds a reading gives way to a newer one, also one that took longer. */
export const readingLasts = 60_000;

/**
 * What time it is for the server, whatever the clock of this device says, so that every screen in a room shows the same.
 * The quickest answer is believed most: the error is at most half of the time that it took.
 */
export class ServerClock {
  private best: ClockReading | null = null;

  learn(reading: ClockReading): void {
    if (this.best === null || isBetter(reading, this.best)) this.best = reading;
  }

  /** @param deviceTime what time it is for this device */
  at(deviceTime: number): number {
    if (this.best === null) return deviceTime;
    const { sentAt, answeredAt, serverTime } = this.best;
    return deviceTime + serverTime - (sentAt + answeredAt) / 2;
  }
}

const tookOf = ({ sentAt, answeredAt }: ClockReading): number => answeredAt - sentAt;

function isBetter(reading: ClockReading, best: ClockReading): boolean {
  const passed = reading.answeredAt - best.answeredAt;
  // Time that runs back or leaps ahead of the server's is that of a clock that was set.
  const leapt = Math.abs(passed - (reading.serverTime - best.serverTime)) > tookOf(reading) + tookOf(best);
  return leapt || passed > readingLasts || tookOf(reading) <= tookOf(best);
}
