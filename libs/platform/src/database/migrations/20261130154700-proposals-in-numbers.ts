import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE EXTENSION IF NOT EXISTS btree_gin;

  -- A search looks in the programmes of the reader alone, however many others there are.
  DROP INDEX proposal_search;
  CREATE INDEX proposal_search ON proposal USING gin (programme_id, search);
  CREATE INDEX proposal_newest ON proposal (programme_id, id DESC);

  -- Words that are spelt much like a searched one are looked for among the words that occur, not in every text.
  CREATE TABLE proposal_word (word text PRIMARY KEY);
  CREATE INDEX proposal_word_spelling ON proposal_word USING gin (word gin_trgm_ops);
  INSERT INTO proposal_word (word)
    SELECT DISTINCT word FROM proposal, unnest(tsvector_to_array(to_tsvector('simple', search_words))) AS word
    WHERE length(word) >= 4;
  ALTER TABLE proposal DROP COLUMN search_words;
`;

const down = `
  ALTER TABLE proposal ADD COLUMN search_words text NOT NULL DEFAULT '';
  UPDATE proposal SET search_words = lower(v.title || ' ' || v.problem || ' ' || v.change || ' ' || v.expected_effect
      || ' ' || v.legal_frame)
    FROM proposal_revision v WHERE v.proposal_id = proposal.id AND v.number = proposal.revision;
  CREATE INDEX proposal_search_words ON proposal USING gin (search_words gin_trgm_ops);
  DROP TABLE proposal_word;
  DROP INDEX proposal_newest;
  DROP INDEX proposal_search;
  CREATE INDEX proposal_search ON proposal USING gin (search);
`;

/** Lists and searches cost what the reader's programmes hold, and not what the installation holds. */
export class ProposalsInNumbers20261130154700 implements MigrationInterface {
  readonly name = 'ProposalsInNumbers20261130154700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
