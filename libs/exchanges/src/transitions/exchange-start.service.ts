import { instantAt, type IsoDate } from '@app/calendar';
import { Clock, Transaction } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ExchangeTransitionService } from './exchange-transition.service.js';

/** The hour in Europe/Amsterdam at which the system starts the exchanges of a day. */
const startHour = '06:00';

/** The instant at which the system starts an exchange with this first day. */
export function startInstant(startsOn: IsoDate): Date {
  return instantAt(startsOn, startHour);
}

interface DueExchange {
  id: string;
  startsOn: IsoDate;
}

const due = `SELECT id, starts_on::text AS "startsOn" FROM exchange WHERE state = 'agreed' AND starts_on <= $1`;

/** Starts agreed exchanges on their first day, by the system. Source: the domain, "Exchange", `start`. */
@Injectable()
export class ExchangeStartService {
  private readonly log = new Logger(ExchangeStartService.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly transitions: ExchangeTransitionService,
  ) {}

  /**
   * Starts every agreed exchange whose first day has come, from six o'clock in the morning on, each in a
   * transaction of its own, so that one that fails does not hold up the others. Any number of workers may do so
   * at once, and again. @returns how many it started
   */
  async startDueExchanges(): Promise<number> {
    const rows = await this.transaction.manager.query<DueExchange[]>(`${due} ORDER BY starts_on, id`, [
      this.clock.today(),
    ]);
    let started = 0;
    for (const { id } of rows) {
      try {
        if (await this.startExchange(id)) started += 1;
      } catch (fault) {
        this.log.error(
          `Exchange ${id} was not started: ${fault instanceof Error ? fault.message : String(fault)}`,
        );
      }
    }
    return started;
  }

  /**
   * Starts one exchange, if it is agreed and its first day has come. @returns whether it was started: not
   * when it is not due, and not when somebody else is busy with it
   */
  startExchange(id: string): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      const [found] = await manager.query<DueExchange[]>(`${due} AND id = $2 FOR UPDATE SKIP LOCKED`, [
        this.clock.today(),
        id,
      ]);
      if (!found || this.clock.now() < startInstant(found.startsOn)) return false;
      await this.transitions.take(null, id, 'start');
      return true;
    });
  }
}
