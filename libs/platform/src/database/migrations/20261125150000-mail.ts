import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that waits for its moment, and what the kept mail of a demo had besides its text. */
export class Mail20261125150000 implements MigrationInterface {
  readonly name = 'Mail20261125150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_mail ADD COLUMN not_before timestamptz(3);
      CREATE INDEX outgoing_mail_due ON outgoing_mail (coalesce(next_attempt_at, not_before, '-infinity'), id)
        WHERE sent_at IS NULL AND dropped_at IS NULL;
      DROP INDEX outgoing_mail_waiting;

      ALTER TABLE kept_mail ADD COLUMN headers jsonb NOT NULL DEFAULT '{}', ADD COLUMN calendar text;
      CREATE INDEX kept_mail_newest ON kept_mail (kept_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX kept_mail_newest;
      ALTER TABLE kept_mail DROP COLUMN headers, DROP COLUMN calendar;
      CREATE INDEX outgoing_mail_waiting ON outgoing_mail (id) WHERE sent_at IS NULL AND dropped_at IS NULL;
      DROP INDEX outgoing_mail_due;
      ALTER TABLE outgoing_mail DROP COLUMN not_before;
    `);
  }
}
