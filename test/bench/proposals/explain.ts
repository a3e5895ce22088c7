import type { DataSource } from 'typeorm';
import type { Statement } from './recording.js';

/** A node of `EXPLAIN (FORMAT JSON)`, as far as it is looked at; what was found is there only where it was run. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly plan: PlanNode;
  readonly milliseconds: number;
}

/**
 * Explains a statement; what it writes is undone.
 * @param options of `EXPLAIN`; with `ANALYZE` the statement is run
 * @param settings for this plan alone
 */
export async function explain(
  database: DataSource,
  { text, values }: Statement,
  { options, settings = [] }: { options: string; settings?: readonly string[] },
): Promise<Explained> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    for (const setting of settings) await runner.query(`SET LOCAL ${setting}`);
    const rows = (await runner.query(`EXPLAIN (${options}, FORMAT JSON) ${text}`, [...values])) as [
      { 'QUERY PLAN': [{ Plan: PlanNode; 'Planning Time'?: number; 'Execution Time'?: number }] },
    ];
    const [{ Plan: plan, ...times }] = rows[0]['QUERY PLAN'];
    return { plan, milliseconds: (times['Planning Time'] ?? 0) + (times['Execution Time'] ?? 0) };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** A node, and all under it. */
export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** What there is to explain, once each. What is added stands already, and the queue minds its own plans. */
export function explainable(statements: readonly Statement[]): Statement[] {
  const kept = statements.filter(
    ({ text }) => /^\s*(SELECT|WITH|UPDATE|DELETE)\b/i.test(text) && !text.includes('bullmq'),
  );
  return [...new Map(kept.map((statement) => [JSON.stringify(statement), statement])).values()];
}

/** The beginning of a statement, in one line. */
export function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 90);
}
