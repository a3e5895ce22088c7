/** Proposals, their revisions, authors, affected organisations, verdicts and history. */
export const proposals = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  CREATE TABLE proposal (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    cohort_id uuid NOT NULL REFERENCES cohort,
    reference text,
    state text NOT NULL CHECK (state IN ('idea', 'submitted', 'in_review', 'changes_requested', 'approved', 'in_pilot',
      'adopted', 'lapsed', 'parked', 'declined', 'withdrawn', 'merged')),
    state_since timestamptz(3) NOT NULL,
    circle text NOT NULL CHECK (circle IN ('authors', 'cohort', 'involved', 'programme')),
    parked_from text,
    wakes_on date,
    merged_into_id uuid REFERENCES proposal,
    shared_at timestamptz(3),
    submitted_at timestamptz(3),
    revision integer NOT NULL,
    judged_revision integer,
    review_round integer NOT NULL,
    launch integer NOT NULL,
    title text NOT NULL,
    search tsvector NOT NULL DEFAULT '',
    search_words text NOT NULL DEFAULT '',
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    UNIQUE (programme_id, reference),
    CHECK ((state = 'parked') = (parked_from IS NOT NULL)),
    CHECK ((state = 'parked') = (wakes_on IS NOT NULL)),
    CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
    CHECK (merged_into_id <> id)
  );
  CREATE INDEX proposal_programme ON proposal (programme_id, state, id DESC);
  CREATE INDEX proposal_cohort ON proposal (cohort_id, id DESC);
  CREATE INDEX proposal_merged_into ON proposal (merged_into_id) WHERE merged_into_id IS NOT NULL;
  CREATE INDEX proposal_to_wake ON proposal (wakes_on, id) WHERE state = 'parked';
  CREATE INDEX proposal_to_settle ON proposal (id) WHERE state IN ('submitted', 'in_review');
  CREATE INDEX proposal_search ON proposal USING gin (search);
  CREATE INDEX proposal_search_words ON proposal USING gin (search_words gin_trgm_ops);

  CREATE TABLE proposal_revision (
    proposal_id uuid NOT NULL REFERENCES proposal,
    number integer NOT NULL,
    author_id uuid NOT NULL REFERENCES person,
    at timestamptz(3) NOT NULL,
    title text NOT NULL,
    problem text NOT NULL,
    change text NOT NULL,
    expected_effect text NOT NULL,
    legal_frame text NOT NULL,
    chain_step text,
    recommendation text,
    affected_organisations jsonb NOT NULL,
    PRIMARY KEY (proposal_id, number)
  );
  CREATE TRIGGER proposal_revision_append_only BEFORE UPDATE OR DELETE ON proposal_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE proposal_author (
    proposal_id uuid NOT NULL REFERENCES proposal,
    person_id uuid NOT NULL REFERENCES person,
    position integer NOT NULL,
    joined_at timestamptz(3) NOT NULL,
    PRIMARY KEY (proposal_id, person_id)
  );
  CREATE INDEX proposal_author_person ON proposal_author (person_id);

  CREATE TABLE proposal_affected (
    proposal_id uuid NOT NULL REFERENCES proposal,
    organisation_id uuid NOT NULL REFERENCES organisation,
    part text NOT NULL CHECK (part IN ('acts', 'consulted', 'informed')),
    position integer NOT NULL,
    PRIMARY KEY (proposal_id, organisation_id)
  );
  CREATE INDEX proposal_affected_organisation ON proposal_affected (organisation_id);

  CREATE TABLE harmless_declaration (
    proposal_id uuid NOT NULL REFERENCES proposal,
    fingerprint text NOT NULL,
    kind text NOT NULL,
    declared_by uuid NOT NULL REFERENCES person,
    declared_at timestamptz(3) NOT NULL,
    PRIMARY KEY (proposal_id, fingerprint)
  );

  CREATE TABLE proposal_review (
    proposal_id uuid NOT NULL REFERENCES proposal,
    round integer NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation,
    part text NOT NULL CHECK (part IN ('acts', 'consulted')),
    revision integer NOT NULL,
    asked_at timestamptz(3) NOT NULL,
    due_on date NOT NULL,
    verdict text CHECK (verdict IN ('approve', 'request_changes', 'decline')),
    motivation text,
    given_by uuid REFERENCES person,
    deputy_for_id uuid REFERENCES person,
    given_at timestamptz(3),
    PRIMARY KEY (proposal_id, round, organisation_id),
    CHECK ((verdict IS NULL) = (motivation IS NULL)),
    CHECK ((verdict IS NULL) = (given_by IS NULL)),
    CHECK ((verdict IS NULL) = (given_at IS NULL))
  );
  CREATE INDEX proposal_review_waiting ON proposal_review (organisation_id, due_on) WHERE verdict IS NULL;

  CREATE TABLE proposal_transition (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES proposal,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    actor_id uuid REFERENCES person,
    deputy_for_id uuid REFERENCES person,
    at timestamptz(3) NOT NULL,
    revision integer NOT NULL,
    reason text,
    detail jsonb NOT NULL
  );
  CREATE INDEX proposal_transition_proposal ON proposal_transition (proposal_id, id);
  CREATE TRIGGER proposal_transition_append_only BEFORE UPDATE OR DELETE ON proposal_transition
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
