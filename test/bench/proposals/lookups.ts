import type { DataSource } from 'typeorm';
import { explain, explainable, firstWords, nodesOf, type PlanNode } from './explain.js';
import type { Statement } from './recording.js';

/** A table that a statement can only read from end to end. */
export interface BlindRead {
  readonly table: string;
  readonly statement: string;
}

/** Whoever may not walk a table, and may not hold two against each other, is left with looking up. */
const lookingUp = ['enable_seqscan = off', 'enable_hashjoin = off', 'enable_mergejoin = off'];

/**
 * Which tables have no index for what a statement asks of them. A small table is read from end to end because that is
 * cheap; this tells whether it could be otherwise, whatever its size, without running anything.
 */
export async function findBlindReads(
  database: DataSource,
  statements: readonly Statement[],
): Promise<BlindRead[]> {
  const found = new Map<string, BlindRead>();
  for (const statement of explainable(statements)) {
    const { plan } = await explain(database, statement, { options: 'COSTS', settings: lookingUp });
    for (const node of nodesOf(plan).filter(isBlind)) {
      const read = { table: node['Relation Name'] ?? '', statement: firstWords(statement.text) };
      found.set(JSON.stringify(read), read);
    }
  }
  return [...found.values()];
}

/** It reads a table, or the whole of an index, without a condition by which to find anything. */
function isBlind(node: PlanNode): boolean {
  if (node['Node Type'].endsWith('Seq Scan')) return true;
  return node['Node Type'].startsWith('Index') && node['Index Cond'] === undefined;
}
