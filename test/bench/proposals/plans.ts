import type { DataSource } from 'typeorm';
import type { Statement } from './recording.js';

/** What of a plan makes one wonder. */
export interface DoubtfulPlan {
  readonly statement: string;
  readonly milliseconds: number;
  readonly examined: number;
  readonly returned: number;
  readonly doubts: readonly string[];
}

/** A node of `EXPLAIN (ANALYZE, FORMAT JSON)`, as far as it is looked at. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** A table is large from so many rows, and what examines less is never doubted. */
const large = 10_000;
const negligible = 1_000;
const bounds = { examinedPerRow: 50, misestimate: 1_000 };

/**
 * Explains statements by running them, each text once; writes are undone.
 * @returns those to doubt, the slowest first: they read a large table from end to end, examine many rows for each that
 *   they return, or were planned for quite another number of rows
 */
export async function doubtPlans(
  database: DataSource,
  statements: readonly Statement[],
): Promise<DoubtfulPlan[]> {
  const largeTables = await namesOfLargeTables(database);
  const distinct = new Map(statements.map((statement) => [statement.text, statement]));
  const found: DoubtfulPlan[] = [];
  for (const { text, values } of distinct.values()) {
    // What is added stands already, and the queue minds its own plans.
    if (!/^\s*(SELECT|WITH|UPDATE|DELETE)\b/i.test(text) || text.includes('bullmq')) continue;
    const { plan, milliseconds } = await explain(database, text, values);
    const [examined, returned] = [examinedBy(plan), Math.max(1, plan['Actual Rows'])];
    const doubts = doubtsAbout(plan, { examined, returned, largeTables });
    if (doubts.length > 0)
      found.push({ statement: firstWords(text), milliseconds, examined, returned, doubts });
  }
  return found.sort((one, other) => other.milliseconds - one.milliseconds);
}

async function namesOfLargeTables(database: DataSource): Promise<ReadonlySet<string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples >= ${large}`,
  );
  return new Set(tables.map(({ name }) => name));
}

async function explain(
  database: DataSource,
  text: string,
  values: readonly unknown[],
): Promise<{ plan: Node; milliseconds: number }> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    const rows = (await runner.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, [...values])) as [
      { 'QUERY PLAN': [{ Plan: Node; 'Planning Time': number; 'Execution Time': number }] },
    ];
    const [explained] = rows[0]['QUERY PLAN'];
    return { plan: explained.Plan, milliseconds: explained['Planning Time'] + explained['Execution Time'] };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function doubtsAbout(
  plan: Node,
  {
    examined,
    returned,
    largeTables,
  }: { examined: number; returned: number; largeTables: ReadonlySet<string> },
): string[] {
  const doubts = new Set<string>();
  for (const node of nodesOf(plan)) {
    const {
      'Node Type': type,
      'Relation Name': table = '',
      'Plan Rows': planned,
      'Actual Rows': actual,
    } = node;
    if (type.endsWith('Seq Scan') && largeTables.has(table)) doubts.add(`reads all of ${table}`);
    const apart = Math.max(planned, 1) / Math.max(actual, 1);
    if (node['Actual Loops'] > 0 && Math.max(apart, 1 / apart) >= bounds.misestimate)
      doubts.add(`${type} ${table} planned for ${planned} rows, found ${actual}`);
  }
  if (examined > negligible && examined / returned > bounds.examinedPerRow)
    doubts.add(`examines ${Math.round(examined / returned)} rows for each that it returns`);
  return [...doubts];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The rows of tables that were looked at, those that were thrown away included. */
function examinedBy(plan: Node): number {
  const scans = nodesOf(plan).filter((node) => node['Relation Name'] !== undefined);
  const rows = scans.map(
    (node) =>
      node['Actual Loops'] *
      (node['Actual Rows'] +
        (node['Rows Removed by Filter'] ?? 0) +
        (node['Rows Removed by Index Recheck'] ?? 0)),
  );
  return Math.round(rows.reduce((sum, count) => sum + count, 0));
}

function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 90);
}
