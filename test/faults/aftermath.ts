import type { DataSource } from 'typeorm';
import type { Acknowledged } from './journeys.js';

/** How a thing stands in the database. */
export interface Standing extends Pick<Acknowledged, 'id' | 'state' | 'history' | 'audit'> {
  /** How many events of the outbox each line of the history has. */
  readonly events: number[];
}

/** Things, histories and events; the events of a line name it. */
const standings = (kind: Acknowledged['kind']) => `
  SELECT s.id, s.state,
    ARRAY(SELECT t.action || ' ' || t.from_state || '>' || t.to_state FROM ${kind}_transition t
      WHERE t.${kind}_id = s.id ORDER BY t.id) AS history,
    ARRAY(SELECT a.action FROM audit_entry a WHERE a.subject_id = s.id ORDER BY a.sequence) AS audit,
    ARRAY(SELECT (SELECT count(*)::int FROM outbox_event e
        WHERE e.payload ->> 'transitionId' = t.id::text AND e.kind <> 'exchange.agreed')
      FROM ${kind}_transition t WHERE t.${kind}_id = s.id ORDER BY t.id) AS events
  FROM ${kind} s WHERE s.id = ANY ($1)`;

/** Reads how things stand. */
export async function standingsOf(
  database: DataSource,
  things: readonly Acknowledged[],
): Promise<Map<string, Standing>> {
  await database.query(
    `CREATE INDEX IF NOT EXISTS outbox_event_of_line ON outbox_event ((payload ->> 'transitionId'))`,
  );
  const found = new Map<string, Standing>();
  for (const kind of ['proposal', 'exchange', 'meeting'] as const) {
    const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
    for (const row of await database.query<Standing[]>(standings(kind), [ids])) found.set(row.id, row);
  }
  return found;
}

/** How each thing must stand, from what was acknowledged. */
export function expectedOf({ id, state, history, audit }: Acknowledged): Standing {
  return { id, state, history, audit, events: history.map(() => 1) };
}

/** What is in the database that nobody was told of. */
export async function strangers(database: DataSource, things: readonly Acknowledged[]): Promise<string[]> {
  const known = new Set(things.map(({ id }) => id));
  const rows = await database.query<{ id: string }[]>(
    `SELECT id FROM proposal UNION ALL SELECT id FROM meeting`,
  );
  return rows.map(({ id }) => id).filter((id) => !known.has(id));
}

/** Events that were not handed on yet. */
export async function waitingEvents(database: DataSource): Promise<number> {
  const [row] = await database.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM outbox_event WHERE handled_at IS NULL`,
  );
  return row.count;
}

/** Sessions that hold a transaction open, or wait for a lock. */
export async function stuckSessions(database: DataSource): Promise<unknown[]> {
  return database.query<unknown[]>(
    `SELECT pid, state, wait_event_type, left(query, 100) AS query FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND (state LIKE 'idle in transaction%' OR wait_event_type = 'Lock')
       AND now() - coalesce(xact_start, now()) > interval '2 s'`,
  );
}
