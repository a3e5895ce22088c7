import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainSteps } from './20261125070000-proposals/chain-steps.js';
import { conversation } from './20261125070000-proposals/conversation.js';
import { proposals } from './20261125070000-proposals/proposals.js';
import { trial } from './20261125070000-proposals/trial.js';

/** Improvement proposals: text and revisions, reviews, pilots, adoptions, and the conversation about them. */
export class Proposals20261125070000 implements MigrationInterface {
  readonly name = 'Proposals20261125070000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [chainSteps, proposals, trial, conversation]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE proposal_attachment, proposal_recognition, proposal_follower, proposal_comment;
      DROP TABLE adoption_check, proposal_adoption, proposal_pilot;
      DROP TABLE proposal_transition, proposal_review, harmless_declaration, proposal_affected, proposal_author,
        proposal_revision, proposal;
      DROP EXTENSION pg_trgm;
      ALTER TABLE programme DROP COLUMN chain_steps;
    `);
  }
}
