import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import { Context } from '../context/context.js';
import { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { type AuditContent, chainHash, sealHead } from './audit-chain.js';

/** What a service tells the trail; who, when and from where come from the context. */
export interface AuditRecord {
  /** `subject.action`, such as `exchange.sign`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly programmeId?: string | null;
  /** Defaults to `done`. */
  readonly outcome?: 'done' | 'refused';
  /** Ids, states and names of fields; never the content of a text. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** An entry that does not know its place in the chain yet. */
type Unnumbered = Omit<AuditContent, 'sequence'>;

interface Head {
  sequence: number;
  hash: string;
}

/**
 * The append-only trail of every change of state. Entries are chained by hash, and numbered while the head
 * is locked, so that writers at the same time give one unbroken chain; the sealed head finds a cut tail.
 */
@Injectable()
export class AuditTrail {
  private readonly pending = new WeakMap<UnitOfWork, Unnumbered[]>();

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Records in the open transaction; written just before its commit, so that the head is locked briefly.
   * @throws Error outside of a transaction
   */
  record(record: AuditRecord): void {
    this.hold(this.transaction.unit, [
      {
        at: this.clock.now().toISOString(),
        actorId: this.context.current.actorId ?? null,
        action: record.action,
        subjectType: record.subjectType,
        subjectId: record.subjectId,
        programmeId: record.programmeId ?? null,
        outcome: record.outcome ?? 'done',
        origin: this.context.current.origin ?? null,
        detail: record.detail ?? {},
      },
    ]);
  }

  /** Keeps entries until the end of a unit; who takes the head in a savepoint would keep it from everybody until the commit. */
  private hold(unit: UnitOfWork, entries: readonly Unnumbered[]): void {
    const waiting = this.pending.get(unit) ?? [];
    this.pending.set(unit, waiting);
    waiting.push(...entries);
    unit.beforeCommit.set('audit', {
      run: () => this.append(unit.manager, waiting),
      handOver: (outer) => this.hold(outer, waiting),
    });
  }

  private async append(manager: EntityManager, entries: readonly Unnumbered[]): Promise<void> {
    let head = await this.lockHead(manager);
    const rows = entries.map((entry) => {
      const content = { ...entry, sequence: head.sequence + 1 };
      const row = { ...content, previousHash: head.hash, hash: chainHash(head.hash, content) };
      head = { sequence: row.sequence, hash: row.hash };
      return row;
    });
    await manager.query(
      `INSERT INTO audit_entry (sequence, at, actor_id, action, subject_type, subject_id, programme_id, outcome, origin,
         detail, previous_hash, hash)
       SELECT e.sequence, e.at, e."actorId", e.action, e."subjectType", e."subjectId", e."programmeId", e.outcome, e.origin,
         e.detail, e."previousHash", e.hash
       FROM jsonb_to_recordset($1::jsonb) AS e (sequence bigint, at timestamptz, "actorId" uuid, action text,
         "subjectType" text, "subjectId" uuid, "programmeId" uuid, outcome text, origin text, detail jsonb,
         "previousHash" text, hash text)`,
      [JSON.stringify(rows)],
    );
    await manager.query(`UPDATE audit_anchor SET sequence = $1, hash = $2, seal = $3`, [
      head.sequence,
      head.hash,
      sealHead(this.configuration.APP_SECRET, head.sequence, head.hash),
    ]);
  }

  private async lockHead(manager: EntityManager): Promise<Head> {
    const [head] = await manager.query<{ sequence: string; hash: string }[]>(
      `SELECT sequence, hash FROM audit_anchor FOR UPDATE`,
    );
    if (!head)
      throw new Error('The audit trail has no anchor: the database was not migrated, or was tampered with.');
    return { sequence: Number(head.sequence), hash: head.hash };
  }
}
