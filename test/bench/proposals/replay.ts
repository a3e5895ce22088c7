import type { Pool } from 'pg';
import type { Statement } from './recording.js';

/** Runs statements in their order: those of a transaction on one connection, and every other on whichever is free. */
export async function replay(pool: Pool, statements: readonly Statement[]): Promise<void> {
  for (let next = 0; next < statements.length; next += 1) {
    const statement = statements[next];
    if (!statement) return;
    if (statement.text !== 'START TRANSACTION') {
      await pool.query(statement.text, [...statement.values]);
      continue;
    }
    const end = statements.findIndex(({ text }, index) => index > next && text === 'COMMIT');
    await inTransaction(pool, statements.slice(next, end + 1));
    next = end;
  }
}

async function inTransaction(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  let head: AuditHead | undefined;
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query<AuditHead>(
        text,
        values.map((value) => numbered(value, head)),
      );
      if (text.includes('FROM audit_anchor')) head = rows[0];
    }
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}

interface AuditHead {
  readonly sequence: string;
}

/** What stands in recorded parameters for the number of the next entry of the audit trail. */
export const nextSequence = 'the next sequence';

/** The audit trail numbers its entries under lock: the number that was recorded is taken. */
function numbered(value: unknown, head: AuditHead | undefined): unknown {
  if (!head || typeof value !== 'string' || !value.includes(nextSequence)) return value;
  return value.replaceAll(nextSequence, String(Number(head.sequence) + 1));
}
