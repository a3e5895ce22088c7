/** What a programme decided about the rules, why somebody is reminded of what, and the steps of that. */
export const ledger = `
  CREATE TABLE reminder_setting (
    programme_id uuid NOT NULL REFERENCES programme,
    rule text NOT NULL,
    is_on boolean NOT NULL,
    distances jsonb NOT NULL,
    changed_by uuid REFERENCES person,
    changed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (programme_id, rule)
  );

  CREATE TABLE reminder_reason (
    id uuid PRIMARY KEY,
    rule text NOT NULL,
    programme_id uuid NOT NULL REFERENCES programme,
    cohort_id uuid REFERENCES cohort,
    root_id uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    occasion text NOT NULL,
    falls_on date NOT NULL,
    recipient_id uuid NOT NULL REFERENCES person,
    audience text NOT NULL CHECK (audience IN ('asked', 'escalation')),
    about_nl text NOT NULL,
    about_en text NOT NULL,
    path text NOT NULL,
    since timestamptz(3) NOT NULL,
    known_since timestamptz(3) NOT NULL,
    gone_at timestamptz(3),
    UNIQUE (rule, subject_id, recipient_id, audience, falls_on, occasion)
  );
  CREATE INDEX reminder_reason_standing_of_root ON reminder_reason (root_id) WHERE gone_at IS NULL;
  CREATE INDEX reminder_reason_standing ON reminder_reason (programme_id, falls_on, id)
    WHERE gone_at IS NULL AND audience = 'asked';
  CREATE INDEX reminder_reason_subject ON reminder_reason (subject_id);
  CREATE INDEX reminder_reason_recipient ON reminder_reason (recipient_id);

  CREATE TABLE reminder (
    id uuid PRIMARY KEY,
    reason_id uuid NOT NULL REFERENCES reminder_reason,
    step text NOT NULL,
    position integer NOT NULL,
    due_at timestamptz(3) NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'sent', 'dropped')),
    settled_at timestamptz(3),
    dropped_because text CHECK (dropped_because IN
      ('reason_gone', 'moved', 'too_late', 'superseded', 'switched_off')),
    asked_by uuid REFERENCES person,
    UNIQUE (reason_id, step),
    CHECK ((state = 'planned') = (settled_at IS NULL)),
    CHECK ((state = 'dropped') = (dropped_because IS NOT NULL)),
    CHECK ((step LIKE 'nudge:%') = (asked_by IS NOT NULL))
  );
  CREATE INDEX reminder_planned ON reminder (due_at, position, id) WHERE state = 'planned';
`;
