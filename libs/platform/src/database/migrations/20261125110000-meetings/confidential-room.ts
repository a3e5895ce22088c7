/**
 * Who reaches what is said in confidence (`intervision_case`, `intervision_note`, `intervision_session`): the owner of a
 * case, and the attendees of the meeting to which it was brought; nobody else, whatever the application does. The person
 * is the one that the transaction names in `wisselwerk.person_id`; without a name nothing is there. Source: the domain,
 * "Privacy".
 *
 * Names carry their schema, so that a temporary table cannot take the place of one of these.
 */
const people = `
  CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('wisselwerk.person_id', true), '')::uuid $$;

  CREATE FUNCTION attended(meeting uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT EXISTS (SELECT FROM public.meeting_invitation i
       WHERE i.meeting_id = $1 AND i.person_id = $2 AND i.attendance = 'present') $$;

  CREATE FUNCTION of_cohort(cohort uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT EXISTS (SELECT FROM public.membership m
       WHERE m.cohort_id = $1 AND m.person_id = $2 AND m.role IN ('candidate', 'facilitator')) $$;

  CREATE FUNCTION leads(meeting uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT EXISTS (SELECT FROM public.meeting m WHERE m.id = $1 AND (m.leader_id = $2 OR EXISTS (
         SELECT FROM public.membership held WHERE held.cohort_id = m.cohort_id AND held.person_id = $2
           AND held.role = 'facilitator'))) $$;
`;

const policies = `
  ALTER TABLE intervision_case ENABLE ROW LEVEL SECURITY;
  CREATE POLICY intervision_case_read ON intervision_case FOR SELECT
    USING (owner_id = acting_person() OR attended(meeting_id, acting_person()));
  CREATE POLICY intervision_case_prepare ON intervision_case FOR INSERT
    WITH CHECK (owner_id = acting_person() AND state = 'prepared' AND of_cohort(cohort_id, acting_person()));
  CREATE POLICY intervision_case_change ON intervision_case FOR UPDATE
    USING (owner_id = acting_person() OR attended(meeting_id, acting_person()))
    WITH CHECK (owner_id = acting_person() OR attended(meeting_id, acting_person()));
  CREATE POLICY intervision_case_remove ON intervision_case FOR DELETE
    USING (owner_id = acting_person() AND state = 'prepared');

  ALTER TABLE intervision_note ENABLE ROW LEVEL SECURITY;
  CREATE POLICY intervision_note_read ON intervision_note FOR SELECT
    USING (EXISTS (SELECT FROM public.intervision_case c
      WHERE c.id = case_id AND attended(c.meeting_id, acting_person())));
  CREATE POLICY intervision_note_write ON intervision_note FOR INSERT
    WITH CHECK (author_id = acting_person() AND EXISTS (SELECT FROM public.intervision_case c
      WHERE c.id = case_id AND c.state = 'running' AND attended(c.meeting_id, acting_person())));
  CREATE POLICY intervision_note_edit ON intervision_note FOR UPDATE
    USING (author_id = acting_person() AND EXISTS (SELECT FROM public.intervision_case c
      WHERE c.id = case_id AND c.state = 'running' AND attended(c.meeting_id, acting_person())));

  ALTER TABLE intervision_session ENABLE ROW LEVEL SECURITY;
  CREATE POLICY intervision_session_read ON intervision_session FOR SELECT
    USING (attended(meeting_id, acting_person()));
  CREATE POLICY intervision_session_start ON intervision_session FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM public.intervision_case c
      WHERE c.id = case_id AND c.meeting_id = intervision_session.meeting_id
        AND attended(c.meeting_id, acting_person())
        AND (c.owner_id = acting_person() OR leads(c.meeting_id, acting_person()))));
  CREATE POLICY intervision_session_guide ON intervision_session FOR UPDATE
    USING (EXISTS (SELECT FROM public.intervision_case c
      WHERE c.id = case_id AND attended(c.meeting_id, acting_person())
        AND (c.owner_id = acting_person() OR leads(c.meeting_id, acting_person()))));
`;

/** What a policy cannot say, because it compares a row with what it was. */
const guards = `
  CREATE FUNCTION guard_intervision_case() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    moves boolean := NEW.meeting_id IS DISTINCT FROM OLD.meeting_id;
  BEGIN
    IF moves AND OLD.meeting_id IS NOT NULL AND (NEW.meeting_id IS NOT NULL OR OLD.state <> 'brought') THEN
      RAISE EXCEPTION 'A case that was brought to a meeting stays there.' USING ERRCODE = 'check_violation';
    END IF;
    IF moves AND NEW.meeting_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM public.meeting m JOIN public.meeting_invitation i ON i.meeting_id = m.id AND i.person_id = NEW.owner_id
      WHERE m.id = NEW.meeting_id AND m.kind = 'peer_intervision' AND m.cohort_id = NEW.cohort_id) THEN
      RAISE EXCEPTION 'A case is brought to intervision of its cohort, by who is invited.'
        USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.owner_id IS DISTINCT FROM public.acting_person() AND (moves
        OR NEW.question <> OLD.question OR NEW.preparation <> OLD.preparation OR NEW.method <> OLD.method
        OR NEW.learning_points_shared_at IS DISTINCT FROM OLD.learning_points_shared_at) THEN
      RAISE EXCEPTION 'The owner of a case alone decides on its text, and on where it goes.'
        USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER intervision_case_guard BEFORE UPDATE ON intervision_case
    FOR EACH ROW EXECUTE FUNCTION guard_intervision_case();

  CREATE FUNCTION guard_attendance() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    has_cases boolean;
  BEGIN
    IF NEW.attendance IS DISTINCT FROM 'present' OR (TG_OP = 'UPDATE' AND OLD.attendance = 'present') THEN
      RETURN NEW;
    END IF;
    has_cases := EXISTS (SELECT FROM intervision_case c WHERE c.meeting_id = NEW.meeting_id);
    IF EXISTS (SELECT FROM meeting m WHERE m.id = NEW.meeting_id AND (has_cases OR m.kind = 'peer_intervision')
        AND (NEW.person_id IS NULL OR NOT of_cohort(m.cohort_id, NEW.person_id))) THEN
      RAISE EXCEPTION 'Only candidates and facilitators of the cohort are present at intervision.'
        USING ERRCODE = 'check_violation';
    END IF;
    IF has_cases AND (NEW.attendance_by IS NULL OR NOT leads(NEW.meeting_id, NEW.attendance_by)) THEN
      RAISE EXCEPTION 'Who leads the meeting says who is in the room.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER meeting_invitation_guard BEFORE INSERT OR UPDATE ON meeting_invitation
    FOR EACH ROW EXECUTE FUNCTION guard_attendance();
`;

export const confidentialRoom = people + policies + guards;
