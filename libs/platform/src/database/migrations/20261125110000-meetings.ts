import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announcements } from './20261125110000-meetings/announcements.js';
import { confidentialRoom } from './20261125110000-meetings/confidential-room.js';
import { intervision } from './20261125110000-meetings/intervision.js';
import { meetings } from './20261125110000-meetings/meetings.js';

/** Cohort meetings, and peer intervision behind row-level security. */
export class Meetings20261125110000 implements MigrationInterface {
  readonly name = 'Meetings20261125110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [meetings, intervision, confidentialRoom, announcements]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION destroy_intervision;
      DROP TABLE learning_point, intervision_destruction, intervision_session, intervision_note, intervision_case,
        intervision_method;
      DROP TABLE calendar_feed, meeting_transition, meeting_report, meeting_outcome, meeting_invitation;
      ALTER TABLE meeting DROP COLUMN current_item_id;
      DROP TABLE meeting_agenda_item, meeting, meeting_series;
      DROP FUNCTION announce_meeting, announce_part_of_meeting, announce_note, announce, guard_attendance,
        guard_intervision_case, leads, of_cohort, attended, acting_person;
    `);
  }
}
