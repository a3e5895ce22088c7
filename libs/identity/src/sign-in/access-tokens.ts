import { addDays, instantAt, type IsoDate } from '@app/calendar';
import {
  AuditTrail,
  Clock,
  invalid,
  newId,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Actors } from '../access/actors.js';
import { hashSecret, newSecret } from './secret-token.js';

/** What a token may be used for: reading, or changing things too. */
export const accessTokenScopes = ['read', 'write'] as const;
export type AccessTokenScope = (typeof accessTokenScopes)[number];

/** A token of a person, for a program; its secret is shown once and stored nowhere. */
export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: AccessTokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** How every secret begins, so that one that leaked is recognised by scanners. */
export const accessTokenPrefix = 'wisselwerk_';
const longestDays = 366;
const touchMinutes = 5;

const columns = `id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

/** Personal access tokens: hashed at rest, limited in time and scope, revocable. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly audit: AuditTrail,
  ) {}

  /** The actor's own tokens that are alive, newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<AccessToken>> {
    const [before] = readCursor(page.cursor, ['id']) ?? [null];
    const rows = await this.transaction.manager.query<AccessToken[]>(
      `SELECT ${columns} FROM access_token
       WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [actor.personId, this.clock.now(), before, page.limit + 1],
    );
    return toPage(rows, page.limit, (token) => [token.id]);
  }

  /**
   * Makes a token that is valid up to and including the day `expiresOn`, at most a year ahead.
   * @throws DomainError `request.invalid` for a day in the past or too far ahead
   */
  create(
    actor: Actor,
    wanted: { name: string; scopes: AccessTokenScope[]; expiresOn: IsoDate },
  ): Promise<{ token: string; accessToken: AccessToken }> {
    const today = this.clock.today();
    if (wanted.expiresOn < today || wanted.expiresOn > addDays(today, longestDays)) throw impossibleExpiry();
    return this.transaction.run(async (manager) => {
      const token = newSecret(accessTokenPrefix);
      const [accessToken] = await manager.query<AccessToken[]>(
        `INSERT INTO access_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
        [
          newId(),
          actor.personId,
          wanted.name,
          hashSecret(token),
          wanted.scopes,
          this.clock.now(),
          instantAt(addDays(wanted.expiresOn, 1), '00:00'),
        ],
      );
      if (!accessToken) throw new Error('PostgreSQL returned no row for a new token.');
      this.audit.record({
        action: 'access_token.create',
        subjectType: 'access_token',
        subjectId: accessToken.id,
        detail: { scopes: wanted.scopes },
      });
      return { token, accessToken };
    });
  }

  /** Revokes one of the actor's own tokens at once. @throws DomainError `not_found` */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const [revoked] = await manager.query<[{ id: string }[], number]>(
        `UPDATE access_token SET revoked_at = $3 WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id`,
        [id, actor.personId, this.clock.now()],
      );
      if (revoked.length === 0) throw notFound();
      this.audit.record({ action: 'access_token.revoke', subjectType: 'access_token', subjectId: id });
    });
  }

  /** Who acts with a token, and what it may be used for; undefined when it does not count (any more). */
  async resume(token: string): Promise<{ actor: Actor; scopes: AccessTokenScope[] } | undefined> {
    const now = this.clock.now();
    const [found] = await this.transaction.manager.query<
      { id: string; person_id: string; scopes: AccessTokenScope[]; last_used_at: Date | null }[]
    >(
      `SELECT id, person_id, scopes, last_used_at FROM access_token
       WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [hashSecret(token), now],
    );
    const actor = found && (await this.actors.find(found.person_id));
    if (!actor) return undefined;
    if (now.getTime() - (found.last_used_at?.getTime() ?? 0) > touchMinutes * 60_000) {
      await this.transaction.manager.query(`UPDATE access_token SET last_used_at = $2 WHERE id = $1`, [
        found.id,
        now,
      ]);
    }
    return { actor, scopes: found.scopes };
  }
}

function impossibleExpiry(): Error {
  const detail = {
    nl: 'Kies een dag vanaf vandaag, hoogstens een jaar vooruit.',
    en: 'Choose a day from today, at most a year ahead.',
  };
  return invalid([{ pointer: '/expiresOn', code: 'range', detail }]);
}
