import { Injectable } from '@nestjs/common';
import { dateIn, type IsoDate } from '@app/calendar';
import { Context } from '../context/context.js';

/** In milliseconds; days begin, and clocks change, on a quarter. */
const quarterOfAnHour = 900_000;

/** The only source of time for rules. While a history is replayed it tells the instant of the replay. */
@Injectable()
export class Clock {
  private latest: { readonly quarter: number; readonly date: IsoDate } | undefined;

  constructor(private readonly context: Context) {}

  /** The current instant. */
  now(): Date {
    return this.context.current.instant ?? this.read();
  }

  /** The date of the current instant in Europe/Amsterdam. It is asked all the time, and never changes within a quarter. */
  today(): IsoDate {
    const now = this.now();
    const quarter = Math.floor(now.getTime() / quarterOfAnHour);
    if (this.latest?.quarter !== quarter) this.latest = { quarter, date: dateIn(now) };
    return this.latest.date;
  }

  /** Runs `work` with the clock standing at `instant`. */
  at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.context.run({ instant }, work);
  }

  /** The clock of the machine; a test replaces this method to decide what time it is. */
  protected read(): Date {
    return new Date();
  }
}
