/** Pilots, and what follows when a proposal is adopted. */
export const trial = `
  CREATE TABLE proposal_pilot (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    proposal_id uuid NOT NULL REFERENCES proposal,
    number integer NOT NULL,
    owner_id uuid NOT NULL REFERENCES person,
    organisation_ids uuid[] NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    measure text NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'running', 'ended')),
    outcome text CHECK (outcome IN ('succeeded', 'partly', 'failed')),
    evaluation text,
    evaluated_by uuid REFERENCES person,
    evaluated_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    UNIQUE (proposal_id, number),
    CHECK (ends_on >= starts_on),
    CHECK ((outcome IS NULL) = (evaluation IS NULL)),
    CHECK ((outcome IS NULL) = (evaluated_at IS NULL))
  );
  CREATE UNIQUE INDEX proposal_pilot_current ON proposal_pilot (proposal_id) WHERE state <> 'ended';

  CREATE TABLE proposal_adoption (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    proposal_id uuid NOT NULL REFERENCES proposal,
    launch integer NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation,
    owner_id uuid NOT NULL REFERENCES person,
    anchor text NOT NULL CHECK (anchor IN ('work_process', 'protocol', 'agreement', 'training')),
    anchored_in text NOT NULL,
    effective_on date NOT NULL,
    confirmed_by uuid REFERENCES person,
    confirmed_for_id uuid REFERENCES person,
    confirmed_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    UNIQUE (proposal_id, launch, organisation_id),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
  );

  CREATE TABLE adoption_check (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    proposal_id uuid NOT NULL REFERENCES proposal,
    launch integer NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation,
    due_on date NOT NULL,
    outcome text CHECK (outcome IN ('stands', 'partly', 'lapsed')),
    note text,
    answered_by uuid REFERENCES person,
    answered_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    CHECK ((outcome IS NULL) = (note IS NULL)),
    CHECK ((outcome IS NULL) = (answered_at IS NULL))
  );
  CREATE INDEX adoption_check_proposal ON adoption_check (proposal_id, launch, due_on);
  CREATE INDEX adoption_check_waiting ON adoption_check (due_on, id) WHERE outcome IS NULL;
`;
