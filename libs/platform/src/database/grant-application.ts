import type { Client } from 'pg';
import { queueSchema } from '../queue/queue.module.js';

/** What the application may do with a table, column by column where that matters; one that is not named: everything. */
const rowRights = 'SELECT, INSERT, UPDATE, DELETE';
const rights: Readonly<Record<string, string>> = {
  audit_entry: 'SELECT, INSERT',
  migrations: 'SELECT',
  intervision_case: `SELECT, INSERT, DELETE, UPDATE (version, meeting_id, agenda_item_id, method, state, question,
    preparation, learning_points, learning_points_shared_at, changed_at, closed_at)`,
  intervision_note: 'SELECT, INSERT, UPDATE (version, body, edited_at)',
  intervision_session:
    'SELECT, INSERT, UPDATE (version, step, step_since, paused_at, extra_seconds, ended_at)',
  intervision_destruction: 'SELECT',
  // Whose invitation it is, and to what, never changes: from it follows who is in the room.
  meeting_invitation: `SELECT, INSERT, DELETE, UPDATE (version, reply, reply_word, replied_at, attendance, attendance_by,
    attendance_at, guest_name)`,
};

/**
 * Makes the account with which the application works, where it is not there yet, and gives it exactly what it needs:
 * it owns no table, so that it can neither change a table nor step over row-level security.
 * @param owner a session of the owner of the tables
 * @param applicationUrl the address with which the application connects; its password counts from now on where the
 *   owner may set it, and else stays what it is
 * @throws Error when the account is not there and the owner may not make it
 */
export async function grantApplication(owner: Client, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  await ensureAccount(owner, decodeURIComponent(username), decodeURIComponent(password));
  const role = owner.escapeIdentifier(decodeURIComponent(username));
  const { rows } = await owner.query<{ name: string; schema: string }>(
    `SELECT tablename AS name, schemaname AS schema FROM pg_tables WHERE schemaname IN ('public', $1)`,
    [queueSchema],
  );
  const grants = rows.map(({ name, schema }) => {
    const right = schema === 'public' ? (rights[name] ?? rowRights) : rowRights;
    const table = `${owner.escapeIdentifier(schema)}.${owner.escapeIdentifier(name)}`;
    return `REVOKE ALL ON ${table} FROM ${role}; GRANT ${right} ON ${table} TO ${role}`;
  });
  await owner.query(
    [
      'BEGIN',
      `GRANT USAGE ON SCHEMA public TO ${role}`,
      // The queue makes itself a sequence of job numbers for every queue.
      `GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${role}`,
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, ${queueSchema} TO ${role}`,
      ...grants,
      'COMMIT',
    ].join(';\n'),
  );
}

async function ensureAccount(owner: Client, name: string, password: string): Promise<void> {
  const account = `${owner.escapeIdentifier(name)} LOGIN PASSWORD ${owner.escapeLiteral(password)}`;
  const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const mayMake = await owner.query(
    'SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)',
  );
  if (mayMake.rowCount === 0) {
    if (found.rowCount === 0) throw new Error(`The account ${name} of DATABASE_URL must be made first.`);
    return;
  }
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await owner.query(`${verb} ROLE ${account} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`);
}
