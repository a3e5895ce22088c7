import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Numbers proposals by the year in which they are first submitted: `2021-001`. */
@Injectable()
export class ProposalReferences {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The next reference in the programme, which others wait for until the open transaction ends. */
  async next(programmeId: string): Promise<string> {
    const { manager } = this.transaction.unit;
    const year = this.clock.today().slice(0, 4);
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `proposal reference ${programmeId} ${year}`,
    ]);
    const [row] = await manager.query<{ number: number }[]>(
      `SELECT coalesce(max(split_part(reference, '-', 2)::integer), 0) + 1 AS number
       FROM proposal WHERE programme_id = $1 AND reference LIKE $2 || '-%'`,
      [programmeId, year],
    );
    return `${year}-${String(row?.number ?? 1).padStart(3, '0')}`;
  }
}
