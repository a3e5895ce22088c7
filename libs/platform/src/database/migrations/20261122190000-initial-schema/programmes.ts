/** Programmes, their partners and cohorts. */
export const programmes = `
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
