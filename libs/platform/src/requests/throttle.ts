import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';

/** How a key stands after one more hit; times in milliseconds. */
export interface ThrottleCount {
  readonly hits: number;
  readonly expiresIn: number;
  readonly blockedFor: number;
}

/** Counts hits per key in the database, so that any number of processes count together. */
@Injectable()
export class Throttle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one hit. Runs outside of any transaction: a refused request counts too. A clock that was set back locks nobody
   * out: no window and no block ends later than it would if it began now.
   * @param window length of the window that the first hit opens, in milliseconds
   * @param limit hits allowed in it; one more blocks the key for `blockFor` milliseconds
   */
  async hit(
    key: string,
    { window, limit, blockFor }: { window: number; limit: number; blockFor: number },
  ): Promise<ThrottleCount> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<
      { hits: number; expires_at: Date; blocked_until: Date | null }[]
    >(
      `INSERT INTO throttle_counter AS counter (key, hits, expires_at) VALUES ($1, 1, $3)
       ON CONFLICT (key) DO UPDATE SET
         hits = CASE WHEN counter.expires_at <= $2 AND coalesce(counter.blocked_until, $2) <= $2 THEN 1 ELSE counter.hits + 1 END,
         expires_at = CASE WHEN counter.expires_at <= $2 THEN $3 ELSE least(counter.expires_at, $3) END,
         blocked_until = CASE
           WHEN counter.blocked_until > $2 THEN least(counter.blocked_until, $4)
           WHEN counter.expires_at > $2 AND counter.hits + 1 > $5 THEN $4
         END
       RETURNING hits, expires_at, blocked_until`,
      [key, now, new Date(now.getTime() + window), new Date(now.getTime() + blockFor), limit],
    );
    if (!row) throw new Error('PostgreSQL returned no row for a counter.');
    return {
      hits: row.hits,
      expiresIn: Math.max(0, row.expires_at.getTime() - now.getTime()),
      blockedFor: row.blocked_until ? Math.max(0, row.blocked_until.getTime() - now.getTime()) : 0,
    };
  }
}
