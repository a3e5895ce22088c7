import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in with OpenID Connect: the providers, who is whom there, and sign-ins that are under way. */
export class IdentityProviders20261130153741 implements MigrationInterface {
  readonly name = 'IdentityProviders20261130153741';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_provider (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        issuer text NOT NULL,
        client_id text NOT NULL,
        sealed_client_secret text NOT NULL,
        enabled boolean NOT NULL,
        mandatory boolean NOT NULL,
        authoritative boolean NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX identity_provider_name ON identity_provider (lower(name));
      CREATE UNIQUE INDEX identity_provider_issuer ON identity_provider (issuer);

      CREATE TABLE identity_provider_domain (
        domain text CONSTRAINT identity_provider_domain_taken PRIMARY KEY CHECK (domain = lower(domain)),
        provider_id uuid NOT NULL REFERENCES identity_provider ON DELETE CASCADE
      );
      CREATE INDEX identity_provider_domain_provider ON identity_provider_domain (provider_id);

      CREATE TABLE linked_identity (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        provider_id uuid NOT NULL REFERENCES identity_provider ON DELETE CASCADE,
        subject text NOT NULL,
        linked_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3) NOT NULL,
        CONSTRAINT linked_identity_subject UNIQUE (provider_id, subject),
        CONSTRAINT linked_identity_person UNIQUE (person_id, provider_id)
      );

      CREATE TABLE provider_sign_in (
        state_hash text PRIMARY KEY,
        browser_hash text NOT NULL,
        provider_id uuid NOT NULL REFERENCES identity_provider ON DELETE CASCADE,
        code_verifier text NOT NULL,
        nonce text NOT NULL,
        return_to text NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX provider_sign_in_provider ON provider_sign_in (provider_id);

      ALTER TABLE session
        ADD COLUMN provider_id uuid REFERENCES identity_provider ON DELETE SET NULL,
        ADD COLUMN end_session_url text;
      CREATE INDEX session_provider ON session (provider_id) WHERE provider_id IS NOT NULL;
      ALTER TABLE session DROP CONSTRAINT session_method_check,
        ADD CONSTRAINT session_method_check CHECK (method IN ('link', 'demo', 'openid_connect'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM session WHERE method = 'openid_connect';
      ALTER TABLE session DROP COLUMN provider_id, DROP COLUMN end_session_url,
        DROP CONSTRAINT session_method_check, ADD CONSTRAINT session_method_check CHECK (method IN ('link', 'demo'));
      DROP TABLE provider_sign_in, linked_identity, identity_provider_domain, identity_provider;`);
  }
}
