/** Meetings and their series, agenda, invitations with replies and attendance, outcomes, closed minutes and history. */
export const meetings = `
  CREATE TABLE meeting_series (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    cohort_id uuid NOT NULL REFERENCES cohort,
    kind text NOT NULL CHECK (kind IN ('cohort_meeting', 'peer_intervision', 'review_meeting', 'closing')),
    title text NOT NULL,
    rule text NOT NULL,
    time_zone text NOT NULL,
    starts_local text NOT NULL CHECK (starts_local ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00$'),
    minutes integer NOT NULL CHECK (minutes > 0),
    place text,
    video_url text,
    leader_id uuid NOT NULL REFERENCES person,
    calendar_uid text NOT NULL UNIQUE,
    calendar_sequence integer NOT NULL,
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL
  );
  CREATE INDEX meeting_series_cohort ON meeting_series (cohort_id, id);

  CREATE TABLE meeting (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    cohort_id uuid NOT NULL REFERENCES cohort,
    kind text NOT NULL CHECK (kind IN ('cohort_meeting', 'peer_intervision', 'review_meeting', 'closing')),
    title text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'planned', 'in_progress', 'closed', 'cancelled')),
    starts_at timestamptz(0) NOT NULL,
    ends_at timestamptz(0) NOT NULL,
    place text,
    video_url text,
    leader_id uuid NOT NULL REFERENCES person,
    series_id uuid REFERENCES meeting_series,
    recurs_local text CHECK (recurs_local ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00$'),
    calendar_uid text NOT NULL,
    calendar_sequence integer NOT NULL,
    report text NOT NULL,
    report_version integer NOT NULL DEFAULT 1,
    published_at timestamptz(3),
    current_item_id uuid,
    current_item_since timestamptz(3),
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    UNIQUE (series_id, recurs_local) DEFERRABLE INITIALLY DEFERRED,
    CHECK (ends_at > starts_at),
    CHECK ((series_id IS NULL) = (recurs_local IS NULL)),
    CHECK ((current_item_id IS NULL) = (current_item_since IS NULL)),
    CHECK (state = 'in_progress' OR current_item_id IS NULL)
  );
  CREATE UNIQUE INDEX meeting_calendar_uid ON meeting (calendar_uid) WHERE series_id IS NULL;
  CREATE INDEX meeting_cohort ON meeting (cohort_id, starts_at, id);
  CREATE INDEX meeting_leader ON meeting (leader_id);

  CREATE TABLE meeting_agenda_item (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    cohort_id uuid NOT NULL REFERENCES cohort,
    meeting_id uuid REFERENCES meeting,
    position integer NOT NULL,
    title text NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 480),
    presenter_id uuid REFERENCES person,
    method text,
    is_done boolean NOT NULL,
    carried_from_id uuid REFERENCES meeting,
    from_backlog boolean NOT NULL DEFAULT false,
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz(3) NOT NULL
  );
  CREATE INDEX meeting_agenda_item_meeting ON meeting_agenda_item (meeting_id, position);
  CREATE INDEX meeting_agenda_item_backlog ON meeting_agenda_item (cohort_id, position) WHERE meeting_id IS NULL;
  ALTER TABLE meeting ADD FOREIGN KEY (current_item_id) REFERENCES meeting_agenda_item DEFERRABLE INITIALLY DEFERRED;

  CREATE TABLE meeting_invitation (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    meeting_id uuid NOT NULL REFERENCES meeting,
    person_id uuid REFERENCES person,
    guest_name text,
    guest_email text,
    reply text CHECK (reply IN ('yes', 'no', 'maybe')),
    reply_word text,
    replied_at timestamptz(3),
    attendance text CHECK (attendance IN ('present', 'absent')),
    attendance_by uuid REFERENCES person,
    attendance_at timestamptz(3),
    invited_at timestamptz(3) NOT NULL,
    UNIQUE (meeting_id, person_id),
    UNIQUE (meeting_id, guest_email),
    CHECK ((person_id IS NULL) = (guest_email IS NOT NULL)),
    CHECK ((guest_email IS NULL) = (guest_name IS NULL)),
    CHECK ((reply IS NULL) = (replied_at IS NULL)),
    CHECK (reply_word IS NULL OR reply IS NOT NULL),
    CHECK ((attendance IS NULL) = (attendance_at IS NULL))
  );
  CREATE INDEX meeting_invitation_person ON meeting_invitation (person_id) WHERE person_id IS NOT NULL;

  CREATE TABLE meeting_outcome (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    meeting_id uuid NOT NULL REFERENCES meeting,
    agenda_item_id uuid REFERENCES meeting_agenda_item ON DELETE SET NULL,
    kind text NOT NULL CHECK (kind IN ('action', 'decision', 'observation', 'proposal')),
    body text NOT NULL,
    owner_id uuid REFERENCES person,
    due_on date,
    done_at timestamptz(3),
    done_by uuid REFERENCES person,
    proposal_id uuid REFERENCES proposal,
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz(3) NOT NULL,
    CHECK ((kind = 'action') = (owner_id IS NOT NULL)),
    CHECK ((kind = 'action') = (due_on IS NOT NULL)),
    CHECK ((kind = 'proposal') = (proposal_id IS NOT NULL)),
    CHECK ((done_at IS NULL) = (done_by IS NULL)),
    CHECK (done_at IS NULL OR kind = 'action')
  );
  CREATE INDEX meeting_outcome_meeting ON meeting_outcome (meeting_id, id);
  CREATE INDEX meeting_outcome_owner ON meeting_outcome (owner_id, due_on) WHERE kind = 'action';
  CREATE INDEX meeting_outcome_proposal ON meeting_outcome (proposal_id) WHERE proposal_id IS NOT NULL;

  CREATE TABLE meeting_report (
    meeting_id uuid NOT NULL REFERENCES meeting,
    number integer NOT NULL,
    body text NOT NULL,
    closed_by uuid REFERENCES person,
    closed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (meeting_id, number)
  );
  CREATE TRIGGER meeting_report_append_only BEFORE UPDATE OR DELETE ON meeting_report
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE meeting_transition (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    actor_id uuid REFERENCES person,
    at timestamptz(3) NOT NULL,
    reason text,
    detail jsonb NOT NULL
  );
  CREATE INDEX meeting_transition_meeting ON meeting_transition (meeting_id, id);
  CREATE TRIGGER meeting_transition_append_only BEFORE UPDATE OR DELETE ON meeting_transition
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE calendar_feed (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    secret_hash text NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3),
    revoked_at timestamptz(3)
  );
  CREATE INDEX calendar_feed_person ON calendar_feed (person_id, id) WHERE revoked_at IS NULL;
`;
