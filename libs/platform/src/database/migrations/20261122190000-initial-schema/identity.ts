/** Organisations, people, and how they sign in. */
export const identity = `
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
