import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Own methods of a programme can be retired: no longer chosen, still known to what goes by them. */
export class RetiredMethods20261125140000 implements MigrationInterface {
  readonly name = 'RetiredMethods20261125140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intervision_method ADD COLUMN retired_at timestamptz(3)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE intervision_method DROP COLUMN retired_at`);
  }
}
