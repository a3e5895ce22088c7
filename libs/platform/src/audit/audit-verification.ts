import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { type AuditContent, chainHash, chainStart, sealHead } from './audit-chain.js';

/** What a check of the whole trail found. */
export interface AuditReport {
  /** How many entries were read. */
  readonly entries: number;
  /** The last entry: keep it elsewhere to prove later that nothing was cut off since. */
  readonly head: string;
  /** Every fault, in a sentence; empty when the trail is whole. */
  readonly faults: readonly string[];
}

interface AuditRow {
  sequence: string;
  at: Date;
  actor_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string | null;
  programme_id: string | null;
  outcome: AuditContent['outcome'];
  origin: string | null;
  detail: AuditContent['detail'];
  previous_hash: string;
  hash: string;
}

const batch = 5_000;

/** Reads the whole trail and tells whether it was edited, cut, reordered or added to by hand. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly dataSource: DataSource,
    private readonly configuration: Configuration,
  ) {}

  /** Checks against one state of the database, while others go on writing. */
  verify(): Promise<AuditReport> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const faults: string[] = [];
      let last = { sequence: 0, hash: chainStart };
      for (;;) {
        const rows = await manager.query<AuditRow[]>(
          `SELECT * FROM audit_entry WHERE sequence > $1 ORDER BY sequence LIMIT ${batch}`,
          [last.sequence],
        );
        if (rows.length === 0) break;
        for (const row of rows) last = follow(last, row, faults);
      }
      const [anchor] =
        await manager.query<{ sequence: string; hash: string; seal: string }[]>(`SELECT * FROM audit_anchor`);
      faults.push(...this.compareWithAnchor(last, anchor));
      const [{ count } = { count: '0' }] = await manager.query<{ count: string }[]>(
        `SELECT count(*) FROM audit_entry`,
      );
      return { entries: Number(count), head: `${last.sequence}:${last.hash}`, faults };
    });
  }

  private compareWithAnchor(
    last: { sequence: number; hash: string },
    anchor: { sequence: string; hash: string; seal: string } | undefined,
  ): string[] {
    if (!anchor) return ['The anchor of the trail is gone.'];
    const anchored = Number(anchor.sequence);
    const faults: string[] = [];
    if (anchored > last.sequence)
      faults.push(`The tail was cut off: entries ${last.sequence + 1} to ${anchored} are gone.`);
    if (anchored < last.sequence)
      faults.push(`Entries ${anchored + 1} to ${last.sequence} were added by hand.`);
    if (anchored === last.sequence && anchor.hash !== last.hash)
      faults.push('The last entry is not the one that was anchored.');
    if (
      anchored > 0 &&
      !sameText(anchor.seal, sealHead(this.configuration.APP_SECRET, anchored, anchor.hash))
    )
      faults.push('The anchor was changed by hand: its seal is not ours (or APP_SECRET was changed).');
    return faults;
  }
}

function follow(
  last: { sequence: number; hash: string },
  row: AuditRow,
  faults: string[],
): { sequence: number; hash: string } {
  const sequence = Number(row.sequence);
  if (sequence !== last.sequence + 1)
    faults.push(`Entries ${last.sequence + 1} to ${sequence - 1} are missing.`);
  if (row.previous_hash !== last.hash) faults.push(`Entry ${sequence} does not follow the entry before it.`);
  if (row.hash !== chainHash(row.previous_hash, contentOf(row)))
    faults.push(`Entry ${sequence} was changed.`);
  return { sequence, hash: row.hash };
}

function contentOf(row: AuditRow): AuditContent {
  return {
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    actorId: row.actor_id,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    programmeId: row.programme_id,
    outcome: row.outcome,
    origin: row.origin,
    detail: row.detail,
  };
}

function sameText(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
