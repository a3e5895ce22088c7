import {
  AuditTrail,
  Clock,
  newId,
  notFound,
  Outbox,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { actorColumns, type ActorRow, Actors, toActor } from '../access/actors.js';
import { SecondFactorDemands } from '../second-factor/second-factor-demands.js';
import { hasSecondFactor } from '../second-factor/second-factor-kinds.js';
import { type SecondFactorState, secondFactorState } from '../second-factor/second-factor-state.js';
import { hashSecret, newSecret } from './secret-token.js';

/** How long a session lasts at most, and how long it lasts unused. In hours. */
const longestHours = 30 * 24;
const idleHours = 7 * 24;
/** How often the last use is written down, in minutes: not at every request. */
const touchMinutes = 5;

/** How somebody proved who they are: a link by e-mail, a persona of the demo, or an identity provider. */
export const sessionMethods = ['link', 'demo', 'openid_connect'] as const;
export type SessionMethod = (typeof sessionMethods)[number];

/** The provider with which somebody signed in, and where they sign out there too; null where it has no such place. */
export interface SessionOrigin {
  readonly providerId: string;
  readonly endSessionUrl: string | null;
}

/** A session just begun; the secret goes into the cookie and is stored nowhere. */
export interface NewSession {
  readonly secret: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

/** A session that is alive, with who acts in it. */
export interface LiveSession {
  readonly id: string;
  readonly csrfToken: string;
  readonly actor: Actor;
  readonly secondFactor: SecondFactorState;
}

/** One of a person's own sessions, to look at and to end. */
export interface OwnSession {
  readonly id: string;
  readonly method: SessionMethod;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

interface SessionRow extends ActorRow {
  session_id: string;
  csrf_token: string;
  last_seen_at: Date;
  has_run_out: boolean;
  demo: boolean;
  passed: boolean;
  enrolled: boolean;
  demanded: boolean;
}

/** Sessions live in the database: any process knows them, and ending one counts at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly demands: SecondFactorDemands,
  ) {}

  /**
   * Begins a session with a new secret; whatever session the browser had before is not continued. Who must set up a
   * second factor does so in this session, before anything else. @param origin with `openid_connect`
   */
  begin(personId: string, method: SessionMethod, origin?: SessionOrigin): Promise<NewSession> {
    return this.transaction.run(async (manager) => {
      const now = this.clock.now();
      const secret = newSecret();
      const id = newId();
      const expiresAt = new Date(now.getTime() + longestHours * 3_600_000);
      await manager.query(
        `INSERT INTO session
           (id, person_id, token_hash, csrf_token, method, created_at, last_seen_at, expires_at, second_factor_demanded,
            provider_id, end_session_url)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)`,
        [
          id,
          personId,
          hashSecret(secret),
          newSecret(),
          method,
          now,
          expiresAt,
          await this.isDemanded(personId),
          origin?.providerId,
          origin?.endSessionUrl,
        ],
      );
      await manager.query(`UPDATE person SET last_signed_in_at = $2 WHERE id = $1`, [personId, now]);
      await this.acceptInvitations(manager, personId, now);
      this.audit.record({
        action: 'session.begin',
        subjectType: 'person',
        subjectId: personId,
        detail: { method },
      });
      return { secret, personId, expiresAt };
    });
  }

  private async isDemanded(personId: string): Promise<boolean> {
    const actor = await this.actors.find(personId);
    return actor !== undefined && (await this.demands.of(actor)).length > 0;
  }

  private async acceptInvitations(manager: EntityManager, personId: string, now: Date): Promise<void> {
    const [accepted] = await manager.query<[{ id: string; programme_id: string }[], number]>(
      `UPDATE invitation SET accepted_at = $2 WHERE person_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL
       RETURNING id, programme_id`,
      [personId, now],
    );
    for (const { id, programme_id: programmeId } of accepted)
      await this.outbox.emit({
        kind: 'invitation.accepted',
        subjectId: id,
        payload: { programmeId, personId },
      });
  }

  /**
   * The live session of a secret; undefined when it has ended, has run out, or its person is disabled. One that has run out
   * is ended, so that it does not live again when the clock is set back.
   */
  async resume(secret: string): Promise<LiveSession | undefined> {
    const now = this.clock.now();
    const [session] = await this.transaction.manager.query<SessionRow[]>(
      `SELECT s.id AS session_id, s.csrf_token, s.last_seen_at, s.expires_at <= $3 OR s.last_seen_at <= $4 AS has_run_out,
         s.method = 'demo' AS demo, s.second_factor_demanded AS demanded, s.second_factor_passed_at IS NOT NULL AS passed,
         ${hasSecondFactor('s.person_id')} AS enrolled,
         ${actorColumns}
       FROM session s JOIN person p ON p.id = s.person_id
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND p.disabled_at IS NULL`,
      [hashSecret(secret), this.clock.today(), now, new Date(now.getTime() - idleHours * 3_600_000)],
    );
    if (session?.has_run_out) {
      await this.transaction.manager.query(`UPDATE session SET revoked_at = $2 WHERE id = $1`, [
        session.session_id,
        now,
      ]);
      return undefined;
    }
    if (!session) return undefined;
    if (now.getTime() - session.last_seen_at.getTime() > touchMinutes * 60_000) {
      await this.transaction.manager.query(`UPDATE session SET last_seen_at = $2 WHERE id = $1`, [
        session.session_id,
        now,
      ]);
    }
    const actor = toActor(session);
    const secondFactor = await this.secondFactorOf(session, actor);
    return { id: session.session_id, csrfToken: session.csrf_token, actor, secondFactor };
  }

  /** A demand that was withdrawn since the session began does not count any more. */
  private async secondFactorOf(session: SessionRow, actor: Actor): Promise<SecondFactorState> {
    const state = secondFactorState(session);
    if (state !== 'enrol') return state;
    return (await this.demands.of(actor)).length > 0 ? state : 'none';
  }

  /**
   * Gives a live session a new secret and a new CSRF token, for what it may do changes; the old ones end at once.
   * @param passed whether it has answered the second factor
   * @throws DomainError `not_found` when it has ended meanwhile
   */
  renew(sessionId: string, { passed }: { passed: boolean }): Promise<NewSession> {
    return this.transaction.run(async (manager) => {
      const secret = newSecret();
      const [[renewed]] = await manager.query<[{ person_id: string; expires_at: Date }[], number]>(
        `UPDATE session SET token_hash = $2, csrf_token = $3, second_factor_passed_at = $4
         WHERE id = $1 AND revoked_at IS NULL RETURNING person_id, expires_at`,
        [sessionId, hashSecret(secret), newSecret(), passed ? this.clock.now() : null],
      );
      if (!renewed) throw notFound();
      return { secret, personId: renewed.person_id, expiresAt: renewed.expires_at };
    });
  }

  /** The person's own live sessions, newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<OwnSession>> {
    const [before] = readCursor(page.cursor, ['id']) ?? [null];
    const now = this.clock.now();
    const rows = await this.transaction.manager.query<OwnSession[]>(
      `SELECT id, method, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
       WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND last_seen_at > $3
         AND ($4::uuid IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [actor.personId, now, new Date(now.getTime() - idleHours * 3_600_000), before, page.limit + 1],
    );
    return toPage(rows, page.limit, (session) => [session.id]);
  }

  /** Ends one of the actor's own sessions. @throws DomainError `not_found` for another's, or one that has ended */
  end(actor: Actor, sessionId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const [ended] = await manager.query<[{ id: string }[], number]>(
        `UPDATE session SET revoked_at = $3 WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id`,
        [sessionId, actor.personId, this.clock.now()],
      );
      if (ended.length === 0) throw notFound();
      this.audit.record({ action: 'session.end', subjectType: 'person', subjectId: actor.personId });
    });
  }
}
