import { Clock } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecondFactorTrail } from '../second-factor-trail.js';
import { lockedOut } from '../second-factor.errors.js';

const minute = 60_000;
/** Wrong codes in a row that lead to a first pause; every further one doubles it, up to an hour. */
const freeAttempts = 5;
const longestPause = 60 * minute;

/**
 * Counts wrong codes per account, over all sessions and processes. With a pause of an hour at most three codes of a
 * million are right at a time, so that guessing for a year succeeds once in forty times; the owner is let in after it.
 */
@Injectable()
export class SecondFactorAttempts {
  constructor(
    private readonly clock: Clock,
    private readonly trail: SecondFactorTrail,
  ) {}

  /**
   * Takes the account's one turn: whoever else tries a code waits for the end of the transaction.
   * @throws DomainError `second_factor.locked_out` during a pause, whatever the code
   */
  async begin(manager: EntityManager, personId: string): Promise<void> {
    const [turn] = await manager.query<{ blocked_until: Date | null }[]>(
      `INSERT INTO second_factor_attempt AS attempt (person_id, failures) VALUES ($1, 0)
       ON CONFLICT (person_id) DO UPDATE SET failures = attempt.failures RETURNING blocked_until`,
      [personId],
    );
    const blockedFor = (turn?.blocked_until?.getTime() ?? 0) - this.clock.now().getTime();
    if (blockedFor > 0) throw lockedOut(blockedFor);
  }

  /** Counts a wrong code, never the code itself; to be committed, whatever the request comes to. */
  async fail(manager: EntityManager, personId: string): Promise<void> {
    const [counted] = await manager.query<[{ failures: number }[], number]>(
      `UPDATE second_factor_attempt SET failures = failures + 1 WHERE person_id = $1 RETURNING failures`,
      [personId],
    );
    const failures = counted[0]?.failures ?? 0;
    if (failures >= freeAttempts) {
      const pause = Math.min(minute * 2 ** (failures - freeAttempts), longestPause);
      await manager.query(`UPDATE second_factor_attempt SET blocked_until = $2 WHERE person_id = $1`, [
        personId,
        new Date(this.clock.now().getTime() + pause),
      ]);
    }
    this.trail.refused(personId, { failures });
  }

  /** Forgets what was wrong before. */
  async succeed(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(`DELETE FROM second_factor_attempt WHERE person_id = $1`, [personId]);
  }
}
