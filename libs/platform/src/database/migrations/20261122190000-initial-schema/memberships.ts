/** Roles in a scope, deputies and invitations. */
export const memberships = `
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
