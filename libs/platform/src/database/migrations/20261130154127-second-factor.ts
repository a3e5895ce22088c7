import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authenticator apps, recovery codes, wrong codes and resets; and how a session stands with them. */
export class SecondFactor20261130154127 implements MigrationInterface {
  readonly name = 'SecondFactor20261130154127';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE authenticator (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        sealed_secret text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        confirmed_at timestamptz(3),
        last_step bigint,
        CHECK ((confirmed_at IS NULL) = (last_step IS NULL))
      );
      CREATE UNIQUE INDEX authenticator_counting ON authenticator (person_id) WHERE confirmed_at IS NOT NULL;
      CREATE UNIQUE INDEX authenticator_proposed ON authenticator (person_id) WHERE confirmed_at IS NULL;

      CREATE TABLE recovery_code (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        code_hash text NOT NULL,
        used_at timestamptz(3),
        UNIQUE (person_id, code_hash)
      );

      CREATE TABLE second_factor_attempt (
        person_id uuid PRIMARY KEY REFERENCES person,
        failures integer NOT NULL,
        blocked_until timestamptz(3)
      );

      CREATE TABLE second_factor_reset (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        reset_by uuid NOT NULL REFERENCES person,
        reason text NOT NULL,
        reset_at timestamptz(3) NOT NULL
      );

      ALTER TABLE session
        ADD COLUMN second_factor_demanded boolean NOT NULL DEFAULT false,
        ADD COLUMN second_factor_passed_at timestamptz(3);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session DROP COLUMN second_factor_demanded, DROP COLUMN second_factor_passed_at;
      DROP TABLE second_factor_reset;
      DROP TABLE second_factor_attempt;
      DROP TABLE recovery_code;
      DROP TABLE authenticator;
    `);
  }
}
