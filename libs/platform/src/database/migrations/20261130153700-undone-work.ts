import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What could not be done is told apart from what needed not be done, and somebody may decide to leave it. */
export class UndoneWork20261130153700 implements MigrationInterface {
  readonly name = 'UndoneWork20261130153700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_mail ${decision('ADD')};
      UPDATE outgoing_mail SET given_up_at = dropped_at, attempts = greatest(attempts, 1),
        last_error = regexp_replace(dropped_because, '^(refused|undeliverable): ', '')
      WHERE dropped_because ~ '^(refused|undeliverable): ';
      CREATE INDEX outgoing_mail_undone ON outgoing_mail (id) WHERE attempts > 0 AND sent_at IS NULL;

      ALTER TABLE outbox_event ${decision('ADD')};
      CREATE INDEX outbox_event_undone ON outbox_event (id) WHERE attempts > 0 AND handled_at IS NULL;
      DROP INDEX outbox_event_waiting;
      CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE handled_at IS NULL AND given_up_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_event_waiting;
      CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE handled_at IS NULL;
      DROP INDEX outbox_event_undone;
      ALTER TABLE outbox_event ${decision('DROP')};
      DROP INDEX outgoing_mail_undone;
      ALTER TABLE outgoing_mail ${decision('DROP')};
    `);
  }
}

/** When nobody tried it any more, and when, by whom and why it was left at that. */
const columns = {
  given_up_at: 'timestamptz(3)',
  left_at: 'timestamptz(3)',
  left_by: 'uuid REFERENCES person (id)',
  left_because: 'text',
};

function decision(change: 'ADD' | 'DROP'): string {
  return Object.entries(columns)
    .map(([name, type]) => `${change} COLUMN ${name}${change === 'ADD' ? ` ${type}` : ''}`)
    .join(', ');
}
