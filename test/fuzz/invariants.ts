import { exchangeWorkflow } from '@app/exchanges';
import { meetingWorkflow } from '@app/meetings';
import { proposalWorkflow } from '@app/proposals';
import type { DataSource } from 'typeorm';

/** Something that may never stand in the database: the statement finds every instance of it. */
interface Never {
  readonly what: string;
  readonly statement: string;
}

const withHistory = ['exchange', 'proposal', 'meeting'] as const;

const histories: readonly Never[] = withHistory.flatMap((table) => [
  {
    what: `a step in the history of ${table} that does not begin where the one before ended`,
    statement: `SELECT * FROM (SELECT ${table}_id, id, from_state, lag(to_state) OVER history AS before
      FROM ${table}_transition WINDOW history AS (PARTITION BY ${table}_id ORDER BY id)) steps
      WHERE before <> from_state`,
  },
  {
    what: `${table} in another state than its history tells`,
    statement: `SELECT t.id, t.state, last.to_state FROM ${table} t JOIN LATERAL (SELECT to_state
      FROM ${table}_transition h WHERE h.${table}_id = t.id ORDER BY h.id DESC LIMIT 1) last ON true
      WHERE last.to_state <> t.state`,
  },
]);

const proposals: readonly Never[] = [
  {
    what: 'a proposal whose current revision is not the last of an unbroken row',
    statement: `SELECT p.id, p.revision, count(*), max(r.number) FROM proposal p
      LEFT JOIN proposal_revision r ON r.proposal_id = p.id GROUP BY p.id
      HAVING max(r.number) IS DISTINCT FROM p.revision OR count(*) <> p.revision`,
  },
  {
    what: 'a proposal that was approved without the verdict of every acting organisation on what was judged',
    statement: `SELECT p.id, a.organisation_id FROM proposal p JOIN proposal_affected a ON a.proposal_id = p.id
      WHERE p.state = 'approved' AND a.part = 'acts'
        AND EXISTS (SELECT FROM proposal_transition t WHERE t.proposal_id = p.id AND t.action = 'approve')
        AND NOT EXISTS (SELECT FROM proposal_review r WHERE r.proposal_id = p.id AND r.round = p.review_round
          AND r.organisation_id = a.organisation_id AND r.verdict = 'approve' AND r.revision = p.revision)`,
  },
  {
    what: 'a proposal that nobody wrote',
    statement: `SELECT id FROM proposal p WHERE NOT EXISTS (SELECT FROM proposal_author a WHERE a.proposal_id = p.id)`,
  },
  {
    what: 'a proposal that was merged into one that leads back to it',
    statement: `SELECT p.id FROM proposal p JOIN proposal q ON q.id = p.merged_into_id WHERE q.merged_into_id = p.id`,
  },
  {
    what: 'an affected or a trying organisation that does not exist',
    statement: `SELECT proposal_id, organisation_id FROM (
        SELECT proposal_id, unnest(organisation_ids) AS organisation_id FROM proposal_pilot UNION ALL
        SELECT proposal_id, (jsonb_array_elements(affected_organisations) ->> 'organisationId')::uuid
          FROM proposal_revision) named
      WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id)`,
  },
  {
    what: 'an answer to a comment on another proposal',
    statement: `SELECT c.id FROM proposal_comment c JOIN proposal_comment other ON other.id = c.reply_to_id
      WHERE other.proposal_id <> c.proposal_id`,
  },
  {
    what: 'two sets of verdicts asked in one round',
    statement: `SELECT proposal_id, round FROM proposal_review GROUP BY 1, 2 HAVING count(DISTINCT revision) > 1`,
  },
];

const exchanges: readonly Never[] = [
  {
    what: 'an exchange that was agreed without three signatures under what stands',
    statement: `SELECT e.id FROM exchange e WHERE e.state IN ('agreed', 'active') AND (SELECT count(*)
      FROM exchange_signature s WHERE s.exchange_id = e.id AND s.voided_at IS NULL
        AND s.agreement_version = e.agreement_version) <> 3`,
  },
  {
    what: 'a milestone that is done without a day, or open with one',
    statement: `SELECT id FROM milestone WHERE (status = 'done') <> (done_on IS NOT NULL)`,
  },
];

const meetings: readonly Never[] = [
  {
    what: 'a meeting that ends before it starts',
    statement: `SELECT id FROM meeting WHERE ends_at <= starts_at`,
  },
  {
    what: 'a meeting, an item, a case or a proposal in another programme or cohort than what it belongs to',
    statement: `SELECT m.id FROM meeting m JOIN cohort c ON c.id = m.cohort_id WHERE c.programme_id <> m.programme_id
      UNION ALL SELECT p.id FROM proposal p JOIN cohort c ON c.id = p.cohort_id WHERE c.programme_id <> p.programme_id
      UNION ALL SELECT i.id FROM meeting_agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.cohort_id <> i.cohort_id
      UNION ALL SELECT c.id FROM intervision_case c JOIN meeting m ON m.id = c.meeting_id WHERE m.cohort_id <> c.cohort_id
      UNION ALL SELECT m.id FROM membership m JOIN cohort c ON c.id = m.cohort_id WHERE c.programme_id <> m.programme_id`,
  },
  {
    what: 'a current item or an outcome of another meeting',
    statement: `SELECT m.id FROM meeting m JOIN meeting_agenda_item i ON i.id = m.current_item_id
        WHERE i.meeting_id IS DISTINCT FROM m.id
      UNION ALL SELECT o.id FROM meeting_outcome o JOIN meeting_agenda_item i ON i.id = o.agenda_item_id
        WHERE i.meeting_id IS DISTINCT FROM o.meeting_id`,
  },
  {
    what: 'two items at one place of an agenda',
    statement: `SELECT meeting_id, position FROM meeting_agenda_item WHERE meeting_id IS NOT NULL
      GROUP BY 1, 2 HAVING count(*) > 1`,
  },
];

const others: readonly Never[] = [
  {
    what: 'a version that went down',
    statement: `SELECT * FROM fuzz_version_that_went_down`,
  },
  {
    what: 'an organisation that is a part of itself',
    statement: `WITH RECURSIVE up AS (SELECT id, parent_id, ARRAY[id] AS way FROM organisation UNION ALL
        SELECT up.id, o.parent_id, up.way || o.id FROM up JOIN organisation o ON o.id = up.parent_id
        WHERE NOT o.id = ANY (up.way))
      SELECT id FROM up WHERE parent_id = id`,
  },
  {
    what: 'a deputy in the place of who is no sponsor, or of themselves',
    statement: `SELECT d.id FROM deputy d JOIN membership m ON m.id = d.sponsor_membership_id
      WHERE m.role <> 'sponsor' OR m.person_id = d.person_id`,
  },
  {
    what: 'an event that could not be told, or was not',
    // But for those that a line of the access matrix builds as given up, about an exchange that never was.
    statement: `SELECT kind, last_error FROM outbox_event o WHERE (handled_at IS NULL OR last_error IS NOT NULL)
      AND (kind <> 'exchange.agreed' OR EXISTS (SELECT FROM exchange e WHERE e.id = o.subject_id))`,
  },
  {
    what: 'a mail that could not be made',
    // But for those that a line of the access matrix builds as given up.
    statement: `SELECT template, last_error FROM outgoing_mail WHERE last_error IS NOT NULL
      AND recipient <> 'iemand@organisatie.example'`,
  },
  {
    what: 'an answer that was promised and is not known',
    statement: `SELECT key FROM idempotency_record WHERE status IS NULL`,
  },
  {
    what: 'a wall under what is confidential that is down',
    statement: `SELECT relname FROM pg_class WHERE relname IN ('intervision_case', 'intervision_note', 'intervision_session')
        AND NOT relrowsecurity
      UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE '%\\_app' AND (rolsuper OR rolbypassrls OR rolcreaterole)
      UNION ALL SELECT tablename FROM pg_tables WHERE tableowner LIKE '%\\_app' AND schemaname = 'public'`,
  },
];

/** Writes down every version that goes down, whoever changes it; to be called before anything is asked. */
export async function watchVersions(database: DataSource): Promise<void> {
  await database.query(`
    CREATE TABLE fuzz_version_that_went_down (of text, id text, was integer, became integer);
    CREATE FUNCTION fuzz_watch_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF NEW.version < OLD.version THEN
        INSERT INTO public.fuzz_version_that_went_down
          VALUES (TG_TABLE_NAME, to_jsonb(OLD) ->> 'id', OLD.version, NEW.version);
      END IF;
      RETURN NULL;
    END $$;`);
  const tables = await database.query<{ name: string }[]>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN pg_tables t ON t.tablename = c.table_name
     WHERE c.table_schema = 'public' AND t.schemaname = 'public' AND c.column_name = 'version'`,
  );
  for (const { name } of tables)
    await database.query(
      `CREATE TRIGGER fuzz_version AFTER UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION fuzz_watch_version()`,
    );
}

/** Everything in the database that may never be. @returns a sentence for each kind, with some instances */
export async function broken(database: DataSource): Promise<string[]> {
  const faults: string[] = [];
  for (const { what, statement } of [...histories, ...proposals, ...exchanges, ...meetings, ...others]) {
    const rows = await database.query<object[]>(`SELECT * FROM (${statement}) found LIMIT 3`);
    if (rows.length > 0) faults.push(`${what}: ${JSON.stringify(rows)}`);
  }
  return [...faults, ...(await unknownSteps(database))];
}

const workflows = { exchange: exchangeWorkflow, proposal: proposalWorkflow, meeting: meetingWorkflow };

/** Steps of a history that change the state as no workflow knows. */
async function unknownSteps(database: DataSource): Promise<string[]> {
  const faults: string[] = [];
  for (const table of withHistory) {
    const { transitions } = workflows[table];
    const known = new Set(
      transitions.flatMap(({ from, action, to }) => to.map((target) => `${action} ${from}>${target}`)),
    );
    const steps = await database.query<{ step: string }[]>(
      `SELECT DISTINCT action || ' ' || from_state || '>' || to_state AS step FROM ${table}_transition
       WHERE from_state <> to_state`,
    );
    faults.push(
      ...steps.filter(({ step }) => !known.has(step)).map(({ step }) => `a step of ${table}: ${step}`),
    );
  }
  return faults;
}
