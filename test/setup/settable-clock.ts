import { Clock } from '@app/platform';

/** A clock that stands still until a test sets it. */
export class SettableClock extends Clock {
  private instant = new Date('2021-03-01T09:00:00+01:00');

  /** @param instant RFC 3339, with an offset */
  set(instant: string): void {
    this.instant = new Date(instant);
  }

  protected override read(): Date {
    return this.instant;
  }
}
