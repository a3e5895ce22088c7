/**
 * Intervision: methods that a programme adds, cases with their notes, and where a guided case is. Who reaches what is
 * said in confidence stands in `confidential-room.ts`. Destroying what has had its time is an act of the tables' owner,
 * limited to exactly that.
 */
export const intervision = `
  CREATE TABLE intervision_method (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    key text NOT NULL,
    title jsonb NOT NULL,
    suits jsonb NOT NULL,
    steps jsonb NOT NULL,
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    UNIQUE (programme_id, key)
  );

  CREATE TABLE intervision_case (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    cohort_id uuid NOT NULL REFERENCES cohort,
    meeting_id uuid REFERENCES meeting,
    agenda_item_id uuid REFERENCES meeting_agenda_item ON DELETE SET NULL,
    owner_id uuid NOT NULL REFERENCES person,
    method text NOT NULL,
    state text NOT NULL CHECK (state IN ('prepared', 'brought', 'running', 'closed')),
    question text NOT NULL,
    preparation text NOT NULL,
    learning_points text NOT NULL,
    learning_points_shared_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    closed_at timestamptz(3),
    CHECK ((state = 'prepared') = (meeting_id IS NULL)),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
  );
  CREATE INDEX intervision_case_meeting ON intervision_case (meeting_id) WHERE meeting_id IS NOT NULL;
  CREATE INDEX intervision_case_owner ON intervision_case (owner_id);

  CREATE TABLE intervision_note (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    case_id uuid NOT NULL REFERENCES intervision_case ON DELETE CASCADE,
    author_id uuid NOT NULL REFERENCES person,
    step integer NOT NULL,
    body text NOT NULL,
    written_at timestamptz(3) NOT NULL,
    edited_at timestamptz(3)
  );
  CREATE INDEX intervision_note_case ON intervision_note (case_id, id);

  CREATE TABLE intervision_session (
    case_id uuid PRIMARY KEY REFERENCES intervision_case ON DELETE CASCADE,
    meeting_id uuid NOT NULL REFERENCES meeting,
    version integer NOT NULL,
    method jsonb NOT NULL,
    step integer NOT NULL,
    step_since timestamptz(3) NOT NULL,
    paused_at timestamptz(3),
    extra_seconds integer NOT NULL,
    ended_at timestamptz(3)
  );
  CREATE UNIQUE INDEX intervision_session_running ON intervision_session (meeting_id) WHERE ended_at IS NULL;

  CREATE TABLE intervision_destruction (
    id uuid PRIMARY KEY,
    cohort_id uuid NOT NULL REFERENCES cohort,
    cases integer NOT NULL,
    notes integer NOT NULL,
    destroyed_at timestamptz(3) NOT NULL
  );

  CREATE TABLE learning_point (
    id uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme,
    cohort_id uuid NOT NULL REFERENCES cohort,
    meeting_id uuid NOT NULL REFERENCES meeting,
    shared_by uuid NOT NULL REFERENCES person,
    shared_at timestamptz(3) NOT NULL,
    body text NOT NULL
  );
  CREATE INDEX learning_point_cohort ON learning_point (cohort_id, id);

  CREATE FUNCTION destroy_intervision(cohort_id uuid, today date, at timestamptz, record_id uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    weeks integer;
    ended date;
    notes integer;
    cases integer;
  BEGIN
    SELECT coalesce((p.settings ->> 'intervisionRetentionWeeks')::integer, 6), c.ends_on INTO weeks, ended
      FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE c.id = $1;
    IF ended IS NULL OR today <= ended + weeks * 7 THEN RETURN false; END IF;
    SELECT count(*) INTO notes FROM intervision_note n JOIN intervision_case c ON c.id = n.case_id
      WHERE c.cohort_id = $1;
    DELETE FROM intervision_case c WHERE c.cohort_id = $1;
    GET DIAGNOSTICS cases = ROW_COUNT;
    IF cases = 0 THEN RETURN false; END IF;
    INSERT INTO intervision_destruction VALUES (record_id, cohort_id, cases, notes, at);
    RETURN true;
  END $$;
`;
