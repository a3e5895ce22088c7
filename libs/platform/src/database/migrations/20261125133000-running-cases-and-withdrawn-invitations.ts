import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a group still works on a case, for who closes the meeting and is not in the room; it tells nothing else of the
 * case, which only its owner and the room can read.
 */
const runsCase = `
  CREATE FUNCTION runs_case(meeting uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
    $$ SELECT EXISTS (SELECT FROM intervision_case c WHERE c.meeting_id = $1 AND c.state = 'running') $$;
`;

/** Invitations that were taken back after they went out, with what calendars know of the meeting by them. */
const withdrawnInvitations = `
  CREATE TABLE withdrawn_invitation (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting,
    person_id uuid REFERENCES person,
    guest_name text,
    guest_email text,
    calendar_uid text NOT NULL,
    calendar_sequence integer NOT NULL,
    recurs_local text,
    title text NOT NULL,
    starts_at timestamptz(0) NOT NULL,
    ends_at timestamptz(0) NOT NULL,
    time_zone text NOT NULL,
    withdrawn_at timestamptz(3) NOT NULL,
    UNIQUE (meeting_id, person_id),
    UNIQUE (meeting_id, guest_email),
    CHECK ((person_id IS NULL) = (guest_email IS NOT NULL)),
    CHECK ((guest_email IS NULL) = (guest_name IS NULL))
  );
`;

/** Closing a meeting waits for its cases, and who is no longer invited can be told so. */
export class RunningCasesAndWithdrawnInvitations20261125133000 implements MigrationInterface {
  readonly name = 'RunningCasesAndWithdrawnInvitations20261125133000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(runsCase);
    await runner.query(withdrawnInvitations);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE withdrawn_invitation; DROP FUNCTION runs_case`);
  }
}
