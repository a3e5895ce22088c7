import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a signature was voided is asked of every exchange that waits for one, by the rule that reminds of it. */
export class VoidedSignatures20261125170000 implements MigrationInterface {
  readonly name = 'VoidedSignatures20261125170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX exchange_signature_voided ON exchange_signature (exchange_id, voided_at) WHERE voided_at IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX exchange_signature_voided`);
  }
}
