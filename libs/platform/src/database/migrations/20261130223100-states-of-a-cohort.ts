import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is in review in a cohort is found by itself, and not among what is in review anywhere. */
export class StatesOfACohort20261130223100 implements MigrationInterface {
  readonly name = 'StatesOfACohort20261130223100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX proposal_cohort_state ON proposal (cohort_id, state)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX proposal_cohort_state');
  }
}
