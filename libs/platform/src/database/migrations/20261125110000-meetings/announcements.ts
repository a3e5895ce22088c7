/**
 * Says that something of a meeting changed, to every process that listens on the channel `announcement`: which part of
 * it, and the number of the transaction; never what. What happens in confidence is announced to the `room`, the rest to
 * whoever sees the `meeting`. Sent at commit, once for each part that a transaction changes.
 */
const functions = `
  CREATE FUNCTION announce(topic text, part text) RETURNS void LANGUAGE sql AS
    $$ SELECT pg_notify('announcement', json_build_object('topic', topic, 'part', part,
         'revision', pg_current_xact_id()::text::bigint)::text) $$;

  CREATE FUNCTION announce_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM public.announce('meeting:' || NEW.id, 'meeting');
    RETURN NULL;
  END $$;

  CREATE FUNCTION announce_part_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    meeting uuid;
  BEGIN
    FOR meeting IN SELECT DISTINCT id FROM unnest(ARRAY[OLD.meeting_id, NEW.meeting_id]) AS id WHERE id IS NOT NULL LOOP
      PERFORM public.announce(TG_ARGV[0] || ':' || meeting, TG_ARGV[1]);
    END LOOP;
    RETURN NULL;
  END $$;

  CREATE FUNCTION announce_note() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    meeting uuid;
  BEGIN
    SELECT c.meeting_id INTO meeting FROM public.intervision_case c WHERE c.id = NEW.case_id;
    PERFORM public.announce('room:' || meeting, 'notes');
    RETURN NULL;
  END $$;
`;

const triggers = `
  CREATE TRIGGER meeting_announce AFTER UPDATE ON meeting
    FOR EACH ROW EXECUTE FUNCTION announce_meeting();
  CREATE TRIGGER meeting_agenda_item_announce AFTER INSERT OR UPDATE OR DELETE ON meeting_agenda_item
    FOR EACH ROW EXECUTE FUNCTION announce_part_of_meeting('meeting', 'agenda');
  CREATE TRIGGER meeting_invitation_announce AFTER INSERT OR UPDATE OR DELETE ON meeting_invitation
    FOR EACH ROW EXECUTE FUNCTION announce_part_of_meeting('meeting', 'attendance');
  CREATE TRIGGER meeting_outcome_announce AFTER INSERT OR UPDATE OR DELETE ON meeting_outcome
    FOR EACH ROW EXECUTE FUNCTION announce_part_of_meeting('meeting', 'outcomes');
  CREATE TRIGGER intervision_case_announce AFTER INSERT OR UPDATE OR DELETE ON intervision_case
    FOR EACH ROW EXECUTE FUNCTION announce_part_of_meeting('room', 'cases');
  CREATE TRIGGER intervision_session_announce AFTER INSERT OR UPDATE OR DELETE ON intervision_session
    FOR EACH ROW EXECUTE FUNCTION announce_part_of_meeting('room', 'session');
  CREATE TRIGGER intervision_note_announce AFTER INSERT OR UPDATE ON intervision_note
    FOR EACH ROW EXECUTE FUNCTION announce_note();
`;

export const announcements = functions + triggers;
