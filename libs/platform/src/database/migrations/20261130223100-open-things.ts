import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of what an organisation owes a proposal. */
const owed = ['proposal_review', 'proposal_adoption', 'adoption_check'];

/** A proposal never changes its programme, so what is taken when a row is made stays true. */
const programmes = `
  CREATE FUNCTION take_programme_of_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT p.programme_id INTO NEW.programme_id FROM public.proposal p WHERE p.id = NEW.proposal_id;
    RETURN NEW;
  END $$;
  ${owed
    .map(
      (table) => `
  ALTER TABLE ${table} ADD COLUMN programme_id uuid REFERENCES programme;
  UPDATE ${table} SET programme_id = p.programme_id FROM proposal p WHERE p.id = proposal_id;
  ALTER TABLE ${table} ALTER COLUMN programme_id SET NOT NULL;
  CREATE TRIGGER ${table}_programme BEFORE INSERT ON ${table}
    FOR EACH ROW EXECUTE FUNCTION take_programme_of_proposal();`,
    )
    .join('\n')}
`;

const indexes = `
  CREATE INDEX proposal_cohort_state ON proposal (cohort_id, state);
  DROP INDEX proposal_review_waiting;
  CREATE INDEX proposal_review_open ON proposal_review (programme_id, organisation_id, due_on) WHERE verdict IS NULL;
  CREATE INDEX proposal_adoption_open ON proposal_adoption (programme_id, organisation_id) WHERE confirmed_at IS NULL;
  CREATE INDEX adoption_check_open ON adoption_check (programme_id, organisation_id, due_on) WHERE outcome IS NULL;
`;

const down = `
  DROP INDEX proposal_cohort_state;
  ${owed
    .map(
      (table) =>
        `DROP TRIGGER ${table}_programme ON ${table}; ALTER TABLE ${table} DROP COLUMN programme_id;`,
    )
    .join('\n  ')}
  DROP FUNCTION take_programme_of_proposal;
  CREATE INDEX proposal_review_waiting ON proposal_review (organisation_id, due_on) WHERE verdict IS NULL;
`;

/** What is open for an organisation in a programme, or in review in a cohort, is found by itself and not among all. */
export class OpenThings20261130223100 implements MigrationInterface {
  readonly name = 'OpenThings20261130223100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(programmes);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
