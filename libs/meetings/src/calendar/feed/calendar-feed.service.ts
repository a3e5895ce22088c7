import { type Actor, Actors, hashSecret, newSecret } from '@app/identity';
import { AuditTrail, Clock, Configuration, newId, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { tooManyFeeds } from './calendar-feed.errors.js';

/** The address of one's own calendar; its secret is shown once and stored nowhere. */
export interface CalendarFeedView {
  readonly id: string;
  readonly createdAt: Date;
  /** When a program last asked for it, to about five minutes. */
  readonly lastUsedAt: Date | null;
}

/** How many addresses a person has at once: one for each program and some to spare. */
const most = 10;
const touchMinutes = 5;

const columns = `id, created_at AS "createdAt", last_used_at AS "lastUsedAt"`;

/** Addresses under which a calendar program reads what stands in somebody's calendar: secret, and revocable at once. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly audit: AuditTrail,
    private readonly configuration: Configuration,
  ) {}

  /** The actor's own addresses, newest first. */
  list(actor: Actor): Promise<CalendarFeedView[]> {
    return this.transaction.manager.query<CalendarFeedView[]>(
      `SELECT ${columns} FROM calendar_feed WHERE person_id = $1 AND revoked_at IS NULL ORDER BY id DESC`,
      [actor.personId],
    );
  }

  /** Makes an address. @throws DomainError `calendar_feed.too_many` */
  create(actor: Actor): Promise<CalendarFeedView & { readonly url: string }> {
    return this.transaction.run(async (manager) => {
      await manager.query(`SELECT FROM person WHERE id = $1 FOR UPDATE`, [actor.personId]);
      if ((await this.list(actor)).length >= most) throw tooManyFeeds(most);
      const secret = newSecret();
      const feed = { id: newId(), createdAt: this.clock.now(), lastUsedAt: null };
      await manager.query(
        `INSERT INTO calendar_feed (id, person_id, secret_hash, created_at) VALUES ($1, $2, $3, $4)`,
        [feed.id, actor.personId, hashSecret(secret), feed.createdAt],
      );
      this.audit.record({
        action: 'calendar_feed.create',
        subjectType: 'calendar_feed',
        subjectId: feed.id,
      });
      return { ...feed, url: `${this.configuration.PUBLIC_URL}/api/v1/calendar-feeds/${secret}.ics` };
    });
  }

  /** Revokes one of the actor's own addresses at once. @throws DomainError `not_found` */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const [revoked] = await manager.query<[{ id: string }[], number]>(
        `UPDATE calendar_feed SET revoked_at = $3 WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id`,
        [id, actor.personId, this.clock.now()],
      );
      if (revoked.length === 0) throw notFound();
      this.audit.record({ action: 'calendar_feed.revoke', subjectType: 'calendar_feed', subjectId: id });
    });
  }

  /**
   * Whose calendar it is, with the roles that count today.
   * @throws DomainError `not_found`, the same for a secret that never was, one that was revoked, and a person who is disabled
   */
  async resume(secret: string): Promise<Actor> {
    const { manager } = this.transaction;
    const now = this.clock.now();
    const [feed] = await manager.query<{ id: string; personId: string; lastUsedAt: Date | null }[]>(
      `SELECT id, person_id AS "personId", last_used_at AS "lastUsedAt" FROM calendar_feed
       WHERE secret_hash = $1 AND revoked_at IS NULL`,
      [hashSecret(secret)],
    );
    const actor = feed && (await this.actors.find(feed.personId));
    if (!actor) throw notFound();
    if (now.getTime() - (feed.lastUsedAt?.getTime() ?? 0) > touchMinutes * 60_000)
      await manager.query(`UPDATE calendar_feed SET last_used_at = $2 WHERE id = $1`, [feed.id, now]);
    return actor;
  }
}
