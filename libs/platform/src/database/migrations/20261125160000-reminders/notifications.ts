/** What people were told, how they want to be told, and the digests that gather what can wait. */
export const notifications = `
  CREATE TABLE notification_preference (
    person_id uuid NOT NULL REFERENCES person,
    kind text NOT NULL,
    delivery text NOT NULL CHECK (delivery IN ('at_once', 'daily', 'weekly', 'off')),
    changed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (person_id, kind)
  );

  CREATE TABLE notification_setting (
    person_id uuid PRIMARY KEY REFERENCES person,
    digest_time text NOT NULL CHECK (digest_time ~ '^\\d\\d:\\d\\d$'),
    time_zone text NOT NULL,
    changed_at timestamptz(3) NOT NULL
  );

  CREATE TABLE digest (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    made_at timestamptz(3) NOT NULL
  );

  CREATE TABLE notification (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    guest jsonb,
    kind text NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    message jsonb NOT NULL,
    because jsonb NOT NULL,
    calendar jsonb,
    collapse text,
    reminder_id uuid UNIQUE REFERENCES reminder,
    made_at timestamptz(3) NOT NULL,
    read_at timestamptz(3),
    delivery text NOT NULL CHECK (delivery IN ('at_once', 'daily', 'weekly', 'off')),
    mail_due_at timestamptz(3),
    digest_id uuid REFERENCES digest,
    CHECK ((person_id IS NULL) = (guest IS NOT NULL)),
    CHECK ((delivery = 'off') = (mail_due_at IS NULL))
  );
  CREATE INDEX notification_person ON notification (person_id, id DESC);
  CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;
  CREATE INDEX notification_made_at ON notification (made_at);
  CREATE INDEX notification_digest ON notification (digest_id) WHERE digest_id IS NOT NULL;
  CREATE INDEX notification_for_digest ON notification (mail_due_at, person_id)
    WHERE delivery IN ('daily', 'weekly') AND digest_id IS NULL;

  CREATE FUNCTION announce_notification() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.person_id IS NOT NULL THEN
      PERFORM public.announce('person:' || NEW.person_id, 'notifications');
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER notification_announce AFTER INSERT OR UPDATE OF read_at ON notification
    FOR EACH ROW EXECUTE FUNCTION announce_notification();
`;
