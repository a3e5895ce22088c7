import type { DataSource } from 'typeorm';
import { explain, explainable, firstWords, nodesOf, type PlanNode } from './explain.js';
import type { Statement } from './recording.js';

/** What of a plan makes one wonder. */
export interface DoubtfulPlan {
  readonly statement: string;
  readonly milliseconds: number;
  readonly examined: number;
  readonly returned: number;
  readonly doubts: readonly string[];
}

/** A table is large from so many rows, and what examines less is never doubted. */
const large = 10_000;
const negligible = 1_000;
const bounds = { examinedPerRow: 50, misestimate: 1_000 };

/**
 * Explains statements by running them with all values that were recorded; writes are undone.
 * @returns those to doubt, each text once, the slowest first: they read a large table from end to end, examine many rows
 *   for each that they return, or were planned for quite another number of rows
 */
export async function doubtPlans(
  database: DataSource,
  statements: readonly Statement[],
): Promise<DoubtfulPlan[]> {
  const largeTables = await namesOfLargeTables(database);
  const found: DoubtfulPlan[] = [];
  for (const statement of explainable(statements)) {
    const { plan, milliseconds } = await explain(database, statement, { options: 'ANALYZE, BUFFERS' });
    const [examined, returned] = [examinedBy(plan), Math.max(1, plan['Actual Rows'])];
    const doubts = doubtsAbout(plan, { examined, returned, largeTables });
    if (doubts.length > 0)
      found.push({ statement: statement.text, milliseconds, examined, returned, doubts });
  }
  const slowest = found.sort((one, other) => one.milliseconds - other.milliseconds);
  return [...new Map(slowest.map((plan) => [plan.statement, plan])).values()]
    .sort((one, other) => other.milliseconds - one.milliseconds)
    .map((plan) => ({ ...plan, statement: firstWords(plan.statement) }));
}

async function namesOfLargeTables(database: DataSource): Promise<ReadonlySet<string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples >= ${large}`,
  );
  return new Set(tables.map(({ name }) => name));
}

function doubtsAbout(
  plan: PlanNode,
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

/** The rows of tables that were looked at, those that were thrown away included. */
function examinedBy(plan: PlanNode): number {
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
