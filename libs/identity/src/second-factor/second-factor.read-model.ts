import { Clock, forbidden, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { roleHolders } from '../access/role-holders.js';
import { type Demand, SecondFactorDemands } from './second-factor-demands.js';

/** How a person's own second factor stands. */
export interface SecondFactorView {
  /** Since when an authenticator app counts; null without one. */
  readonly authenticatorSince: Date | null;
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
    const [standing] = await this.transaction.manager.query<Omit<SecondFactorView, 'demands'>[]>(
      `SELECT
         (SELECT confirmed_at FROM authenticator WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS "authenticatorSince",
         (SELECT count(*)::integer FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS "recoveryCodesLeft"`,
      [actor.personId],
    );
    if (!standing) throw new Error('PostgreSQL returned no row without a table.');
    return { ...standing, demands: await this.demands.of(actor) };
  }

  /**
   * For who sets up the programme: how many people would have to set one up.
   * @throws DomainError `not_found`, `access.forbidden`
   */
  async figures(actor: Actor, programmeId: string): Promise<SecondFactorFigures> {
    const [figures] = await this.transaction.manager.query<{ people: number; without: number }[]>(
      `SELECT count(holder.person_id)::integer AS people, count(holder.person_id) FILTER (WHERE NOT EXISTS (
           SELECT FROM authenticator a WHERE a.person_id = holder.person_id AND a.confirmed_at IS NOT NULL))::integer AS without
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
