/** What every subject stands on: outbox, audit, idempotency, throttling, mail. */
export const platform = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE TABLE outbox_event (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    payload jsonb NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    handled_at timestamptz(3),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz(3),
    last_error text
  );
  CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE handled_at IS NULL;

  CREATE TABLE audit_entry (
    sequence bigint PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid,
    programme_id uuid,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
    origin text,
    detail jsonb NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
  );
  CREATE INDEX audit_entry_programme ON audit_entry (programme_id, sequence DESC);
  CREATE INDEX audit_entry_subject ON audit_entry (subject_id, sequence DESC);
  CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE audit_anchor (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    sequence bigint NOT NULL,
    hash text NOT NULL,
    seal text NOT NULL
  );
  INSERT INTO audit_anchor (sequence, hash, seal) VALUES (0, repeat('0', 64), '');

  CREATE TABLE idempotency_record (
    actor_key text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status integer,
    headers jsonb,
    body jsonb,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (actor_key, key)
  );
  CREATE INDEX idempotency_record_age ON idempotency_record (created_at);

  CREATE TABLE throttle_counter (
    key text PRIMARY KEY,
    hits integer NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    blocked_until timestamptz(3)
  );

  CREATE TABLE outgoing_mail (
    id uuid PRIMARY KEY,
    template text NOT NULL,
    recipient text NOT NULL,
    parameters jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    sent_at timestamptz(3),
    dropped_at timestamptz(3),
    dropped_because text,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz(3),
    last_error text
  );
  CREATE INDEX outgoing_mail_waiting ON outgoing_mail (id) WHERE sent_at IS NULL AND dropped_at IS NULL;

  CREATE TABLE kept_mail (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    kept_at timestamptz(3) NOT NULL
  );
`;
