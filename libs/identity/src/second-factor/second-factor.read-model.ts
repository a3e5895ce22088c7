import { Clock, forbidden, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { roleHolders } from '../access/role-holders.js';
import { hasSecondFactor, type SecondFactorKind } from './second-factor-kinds.js';
import type { Demand } from './demand.js';
import { SecondFactorDemands } from './second-factor-demands.js';

/** A passkey, as its owner knows it. */
export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** How a person's own second factor stands. */
export interface SecondFactorView {
  /** Since when an authenticator app counts; null without one. */
  readonly authenticatorSince: Date | null;
  /** The earliest first. */
  readonly passkeys: readonly PasskeyView[];
  /** Recovery codes that were not used. */
  readonly recoveryCodesLeft: number;
  /** Who demands a second factor of this person. */
  readonly demands: readonly Demand[];
}

/** How many people of a programme have no second factor yet; nothing is told of less than five people. */
export interface SecondFactorFigures {
  readonly people: number;
  /** Null where there are too few people to tell. */
  readonly without: number | null;
}

/** The least people of whom a figure is told. Source: the domain, "Privacy". */
const smallestGroup = 5;

/** What the screens of the second factor show. */
@Injectable()
export class SecondFactorReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly demands: SecondFactorDemands,
  ) {}

  /** The actor's own. */
  async own(actor: Actor): Promise<SecondFactorView> {
    const [standing] = await this.transaction.manager.query<Omit<SecondFactorView, 'demands' | 'passkeys'>[]>(
      `SELECT
         (SELECT confirmed_at FROM authenticator WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS "authenticatorSince",
         (SELECT count(*)::integer FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS "recoveryCodesLeft"`,
      [actor.personId],
    );
    if (!standing) throw new Error('PostgreSQL returned no row without a table.');
    const passkeys = await this.transaction.manager.query<PasskeyView[]>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey
       WHERE person_id = $1 ORDER BY id`,
      [actor.personId],
    );
    return { ...standing, passkeys, demands: await this.demands.of(actor) };
  }

  /** With what the actor can take the second step. */
  async kinds({ personId }: Actor): Promise<SecondFactorKind[]> {
    const rows = await this.transaction.manager.query<{ kind: SecondFactorKind }[]>(
      `SELECT 'authenticator' AS kind FROM authenticator WHERE person_id = $1 AND confirmed_at IS NOT NULL
       UNION SELECT 'passkey' FROM passkey WHERE person_id = $1 ORDER BY kind`,
      [personId],
    );
    return rows.map(({ kind }) => kind);
  }

  /**
   * For who sets up the programme: how many people would have to set one up.
   * @throws DomainError `not_found`, `access.forbidden`
   */
  async figures(actor: Actor, programmeId: string): Promise<SecondFactorFigures> {
    const [figures] = await this.transaction.manager.query<{ people: number; without: number }[]>(
      `SELECT count(holder.person_id)::integer AS people, count(holder.person_id) FILTER (
         WHERE NOT ${hasSecondFactor('holder.person_id')})::integer AS without
       FROM programme p
         LEFT JOIN (SELECT DISTINCT person_id, programme_id FROM ${roleHolders('$2::date')} held) holder
           ON holder.programme_id = p.id
       WHERE p.id = $1 GROUP BY p.id`,
      [programmeId, this.clock.today()],
    );
    const isAdmin = actor.is('admin');
    if (!figures || !(isAdmin || actor.takesPartIn(programmeId))) throw notFound();
    if (!isAdmin && !actor.is('programme_office', { programmeId })) throw forbidden();
    return { ...figures, without: figures.people < smallestGroup ? null : figures.without };
  }
}
