import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first house: people and sign-in, organisations and programmes, exchanges and milestones, and
 * what carries them (outbox, audit, idempotency, throttling, outgoing mail).
 */
export class FirstHouse20261122190000 implements MigrationInterface {
  readonly name = 'FirstHouse20261122190000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [platform, identity, programmes, memberships, exchanges]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE milestone, exchange_transition, amendment_signature, exchange_amendment, exchange_signature, exchange;
      DROP TABLE deputy, invitation, membership;
      DROP TABLE cohort, programme_partner, programme;
      DROP TABLE access_token, session, sign_in_link, person, organisation;
      DROP TABLE kept_mail, outgoing_mail, throttle_counter, idempotency_record, audit_anchor, audit_entry, outbox_event;
      DROP FUNCTION refuse_change();
    `);
  }
}

const platform = `
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

const identity = `
  CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL,
    region text,
    parent_id uuid REFERENCES organisation,
    created_at timestamptz(3) NOT NULL,
    CHECK (parent_id <> id)
  );
  CREATE UNIQUE INDEX organisation_name ON organisation (lower(name));
  CREATE INDEX organisation_parent ON organisation (parent_id);

  CREATE TABLE person (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    home_organisation_id uuid NOT NULL REFERENCES organisation,
    position text,
    locale text NOT NULL CHECK (locale IN ('nl', 'en')),
    disabled_at timestamptz(3),
    last_signed_in_at timestamptz(3),
    created_at timestamptz(3) NOT NULL
  );
  CREATE UNIQUE INDEX person_email ON person (lower(email));
  CREATE INDEX person_name ON person (lower(name), id);
  CREATE INDEX person_organisation ON person (home_organisation_id);

  CREATE TABLE sign_in_link (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    token_hash text NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3)
  );
  CREATE INDEX sign_in_link_person ON sign_in_link (person_id);

  CREATE TABLE session (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    token_hash text NOT NULL UNIQUE,
    csrf_token text NOT NULL,
    method text NOT NULL CHECK (method IN ('link', 'demo')),
    created_at timestamptz(3) NOT NULL,
    last_seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3)
  );
  CREATE INDEX session_person ON session (person_id);

  CREATE TABLE access_token (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    name text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3),
    revoked_at timestamptz(3)
  );
  CREATE INDEX access_token_person ON access_token (person_id);
`;

const programmes = `
  CREATE TABLE programme (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('trading_places', 'wisselstage')),
    name text NOT NULL,
    theme text NOT NULL,
    goal text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    time_zone text NOT NULL,
    recommendations jsonb NOT NULL,
    settings jsonb NOT NULL,
    milestone_template jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    CHECK (ends_on >= starts_on)
  );
  CREATE UNIQUE INDEX programme_name ON programme (lower(name));

  CREATE TABLE programme_partner (
    programme_id uuid NOT NULL REFERENCES programme,
    organisation_id uuid NOT NULL REFERENCES organisation,
    role text NOT NULL CHECK (role IN ('initiator', 'participant', 'programme_partner', 'exchange_bureau', 'contact')),
    PRIMARY KEY (programme_id, organisation_id)
  );
  CREATE INDEX programme_partner_organisation ON programme_partner (organisation_id);

  CREATE TABLE cohort (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    name text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    created_at timestamptz(3) NOT NULL,
    CHECK (ends_on >= starts_on)
  );
  CREATE UNIQUE INDEX cohort_name ON cohort (programme_id, lower(name));
`;

const memberships = `
  CREATE TABLE membership (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    role text NOT NULL,
    programme_id uuid REFERENCES programme,
    cohort_id uuid REFERENCES cohort,
    organisation_id uuid REFERENCES organisation,
    starts_on date,
    ends_on date,
    created_at timestamptz(3) NOT NULL,
    CHECK (ends_on >= starts_on),
    CONSTRAINT membership_scope CHECK (CASE role
      WHEN 'admin' THEN programme_id IS NULL AND cohort_id IS NULL AND organisation_id IS NULL
      WHEN 'programme_office' THEN programme_id IS NOT NULL AND cohort_id IS NULL AND organisation_id IS NULL
      WHEN 'observer' THEN programme_id IS NOT NULL AND cohort_id IS NULL AND organisation_id IS NULL
      WHEN 'sponsor' THEN programme_id IS NOT NULL AND cohort_id IS NULL AND organisation_id IS NOT NULL
      WHEN 'facilitator' THEN programme_id IS NOT NULL AND cohort_id IS NOT NULL AND organisation_id IS NULL
      WHEN 'candidate' THEN programme_id IS NOT NULL AND cohort_id IS NOT NULL AND organisation_id IS NULL
      ELSE false END)
  );
  CREATE INDEX membership_person ON membership (person_id);
  CREATE INDEX membership_programme ON membership (programme_id, role);
  CREATE INDEX membership_cohort ON membership (cohort_id);

  CREATE TABLE deputy (
    id uuid PRIMARY KEY,
    sponsor_membership_id uuid NOT NULL REFERENCES membership,
    person_id uuid NOT NULL REFERENCES person,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    created_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    CHECK (ends_on >= starts_on)
  );
  CREATE INDEX deputy_person ON deputy (person_id);
  CREATE INDEX deputy_membership ON deputy (sponsor_membership_id);

  CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    programme_id uuid NOT NULL REFERENCES programme,
    invited_by uuid NOT NULL REFERENCES person,
    sent_at timestamptz(3) NOT NULL,
    accepted_at timestamptz(3),
    withdrawn_at timestamptz(3)
  );
  CREATE INDEX invitation_programme ON invitation (programme_id, id);
  CREATE INDEX invitation_person ON invitation (person_id);
`;

const exchanges = `
  CREATE TABLE exchange (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    cohort_id uuid NOT NULL REFERENCES cohort,
    candidate_id uuid NOT NULL REFERENCES person,
    home_organisation_id uuid NOT NULL REFERENCES organisation,
    host_organisation_id uuid NOT NULL REFERENCES organisation,
    home_sponsor_id uuid NOT NULL REFERENCES person,
    host_sponsor_id uuid NOT NULL REFERENCES person,
    host_position text NOT NULL,
    host_supervisor text,
    learning_questions text[] NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'agreed', 'active', 'completed', 'ended_early', 'cancelled')),
    agreement_version integer NOT NULL,
    ended_on date,
    closing_reflection text,
    advice_to_host text,
    reflected_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    CHECK (ends_on >= starts_on),
    CHECK (home_organisation_id <> host_organisation_id)
  );
  CREATE INDEX exchange_cohort ON exchange (cohort_id, id);
  CREATE INDEX exchange_candidate ON exchange (candidate_id);
  CREATE INDEX exchange_home_sponsor ON exchange (home_sponsor_id);
  CREATE INDEX exchange_host_sponsor ON exchange (host_sponsor_id);
  CREATE INDEX exchange_to_start ON exchange (starts_on) WHERE state = 'agreed';
  CREATE UNIQUE INDEX exchange_one_at_a_time ON exchange (cohort_id, candidate_id)
    WHERE state IN ('proposed', 'agreed', 'active');

  CREATE TABLE exchange_signature (
    id uuid PRIMARY KEY,
    exchange_id uuid NOT NULL REFERENCES exchange,
    party text NOT NULL CHECK (party IN ('candidate', 'home_sponsor', 'host_sponsor')),
    agreement_version integer NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    deputy_for_id uuid REFERENCES person,
    signed_at timestamptz(3) NOT NULL,
    voided_at timestamptz(3)
  );
  CREATE UNIQUE INDEX exchange_signature_standing ON exchange_signature (exchange_id, party) WHERE voided_at IS NULL;

  CREATE TABLE exchange_amendment (
    id uuid PRIMARY KEY,
    exchange_id uuid NOT NULL REFERENCES exchange,
    number integer NOT NULL,
    ends_on date,
    host_position text,
    host_supervisor text,
    reason text NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'in_effect', 'withdrawn')),
    proposed_by uuid NOT NULL REFERENCES person,
    proposed_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    UNIQUE (exchange_id, number)
  );
  CREATE UNIQUE INDEX exchange_amendment_open ON exchange_amendment (exchange_id) WHERE state = 'proposed';

  CREATE TABLE amendment_signature (
    amendment_id uuid NOT NULL REFERENCES exchange_amendment,
    party text NOT NULL CHECK (party IN ('home_sponsor', 'host_sponsor')),
    person_id uuid NOT NULL REFERENCES person,
    deputy_for_id uuid REFERENCES person,
    signed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (amendment_id, party)
  );

  CREATE TABLE exchange_transition (
    id uuid PRIMARY KEY,
    exchange_id uuid NOT NULL REFERENCES exchange,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    actor_id uuid REFERENCES person,
    deputy_for_id uuid REFERENCES person,
    at timestamptz(3) NOT NULL,
    reason text,
    detail jsonb NOT NULL
  );
  CREATE INDEX exchange_transition_exchange ON exchange_transition (exchange_id, id);
  CREATE TRIGGER exchange_transition_append_only BEFORE UPDATE OR DELETE ON exchange_transition
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE milestone (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    exchange_id uuid NOT NULL REFERENCES exchange,
    position integer NOT NULL,
    key text NOT NULL,
    title_nl text NOT NULL,
    title_en text NOT NULL,
    anchor text NOT NULL CHECK (anchor IN ('exchange_start', 'exchange_end', 'cohort_start', 'cohort_end')),
    anchor_offset text NOT NULL,
    mandatory boolean NOT NULL,
    due_on date NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'done', 'waived')),
    done_on date,
    settled_by uuid REFERENCES person,
    waived_reason text,
    UNIQUE (exchange_id, key)
  );
  CREATE INDEX milestone_open ON milestone (due_on, id) WHERE status = 'open';
`;
