import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { idempotencyHours } from '../requests/idempotency.js';

const hour = 3_600_000;
const day = 24 * hour;

/** What has had its time, and how long after that it is removed. Sources: the HTTP interface; the domain, "Privacy". */
const terms: readonly { table: string; where: string; keep: number }[] = [
  { table: 'idempotency_record', where: 'created_at < $1', keep: idempotencyHours * hour },
  {
    table: 'throttle_counter',
    where: 'greatest(expires_at, coalesce(blocked_until, expires_at)) < $1',
    keep: 0,
  },
  { table: 'provider_sign_in', where: 'expires_at < $1', keep: 0 },
  { table: 'sign_in_link', where: 'expires_at < $1', keep: day },
  { table: 'session', where: 'least(expires_at, coalesce(revoked_at, expires_at)) < $1', keep: 30 * day },
  {
    table: 'access_token',
    where: 'least(expires_at, coalesce(revoked_at, expires_at)) < $1',
    keep: 30 * day,
  },
  { table: 'authenticator', where: 'confirmed_at IS NULL AND created_at < $1', keep: day },
  { table: 'second_factor_reset', where: 'reset_at < $1', keep: 365 * day },
  { table: 'calendar_feed', where: 'revoked_at < $1', keep: 30 * day },
  { table: 'notification', where: 'made_at < $1', keep: 365 * day },
  {
    table: 'digest',
    where: 'made_at < $1 AND NOT EXISTS (SELECT FROM notification n WHERE n.digest_id = digest.id)',
    keep: 365 * day,
  },
  { table: 'outgoing_mail', where: 'coalesce(sent_at, dropped_at) < $1', keep: 90 * day },
  { table: 'kept_mail', where: 'kept_at < $1', keep: 90 * day },
  { table: 'outbox_event', where: 'coalesce(handled_at, given_up_at) < $1', keep: 90 * day },
];

/** Removes what has had its time, so that nothing personal stays without a reason. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const { table, where, keep } of terms) {
      await this.dataSource.query(`DELETE FROM ${table} WHERE ${where}`, [
        new Date(this.clock.now().getTime() - keep),
      ]);
    }
  }
}
