import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exchanges } from './20261122190000-initial-schema/exchanges.js';
import { identity } from './20261122190000-initial-schema/identity.js';
import { memberships } from './20261122190000-initial-schema/memberships.js';
import { platform } from './20261122190000-initial-schema/platform.js';
import { programmes } from './20261122190000-initial-schema/programmes.js';

/** The first schema: everything from signing in to a completed exchange. */
export class InitialSchema20261122190000 implements MigrationInterface {
  readonly name = 'InitialSchema20261122190000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [platform, identity, programmes, memberships, exchanges]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE milestone, exchange_transition, amendment_signature, exchange_amendment, exchange_signature, exchange;
      DROP TABLE deputy, invitation, membership;
      DROP TABLE cohort, programme_partner, programme;
      DROP TABLE access_token, session, sign_in_link, person, organisation;
      DROP TABLE kept_mail, outgoing_mail, throttle_counter, idempotency_record, audit_anchor, audit_entry, outbox_event;
      DROP FUNCTION refuse_change();
    `);
  }
}
