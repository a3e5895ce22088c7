import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledger } from './20261125160000-reminders/ledger.js';
import { notifications } from './20261125160000-reminders/notifications.js';

/** The ledger of reminders, and what people are told. */
export class Reminders20261125160000 implements MigrationInterface {
  readonly name = 'Reminders20261125160000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ledger, notifications]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification, digest, notification_setting, notification_preference, reminder, reminder_reason,
        reminder_setting;
      DROP FUNCTION announce_notification;
    `);
  }
}
