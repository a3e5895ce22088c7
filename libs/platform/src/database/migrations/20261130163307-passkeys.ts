import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys as a second factor, and the challenge that a session answers with one. */
export class Passkeys20261130163307 implements MigrationInterface {
  readonly name = 'Passkeys20261130163307';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        name text NOT NULL,
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3)
      );
      CREATE INDEX passkey_person ON passkey (person_id);

      ALTER TABLE session ADD COLUMN passkey_challenge text, ADD COLUMN passkey_challenged_at timestamptz(3);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session DROP COLUMN passkey_challenge, DROP COLUMN passkey_challenged_at;
      DROP TABLE passkey;
    `);
  }
}
