import { Injectable } from '@nestjs/common';
import { dateIn, type IsoDate } from '@app/calendar';
import { Context } from '../context/context.js';

/** The only source of time for rules. While a history is replayed it tells the instant of the replay. */
@Injectable()
export class Clock {
  constructor(private readonly context: Context) {}

  /** The current instant. */
  now(): Date {
    return this.context.current.instant ?? this.read();
  }

  /** The date of the current instant in Europe/Amsterdam. */
  today(): IsoDate {
    return dateIn(this.now());
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
