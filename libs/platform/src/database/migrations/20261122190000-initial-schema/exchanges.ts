/** Exchanges, signatures, amendments, history and milestones. */
export const exchanges = `
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
  CREATE INDEX exchange_home_organisation ON exchange (home_organisation_id);
  CREATE INDEX exchange_host_organisation ON exchange (host_organisation_id);
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
