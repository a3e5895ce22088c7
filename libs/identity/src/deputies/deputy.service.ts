import type { IsoDate } from '@app/calendar';
import { AuditTrail, Clock, type Fault, invalid, newId, notFound, Outbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { membershipPolicy } from '../memberships/membership.policy.js';
import { Membership } from '../memberships/membership.entity.js';
import { lockPerson } from '../memberships/membership-rows.js';
import { periodFaults } from '../memberships/period-fault.js';
import { findPersonStanding } from '../people/person-standing.js';
import { disabledPerson, unknownPerson } from '../people/person.errors.js';
import { personPolicy } from '../people/person.policy.js';
import { Deputy } from './deputy.entity.js';
import { deputyIsSponsor, deputyOverlaps, notSponsor } from './deputy.errors.js';
import { deputyPolicy, type SponsorRole } from './deputy.policy.js';

/** Who is to stand in for which sponsor; both days of the period count. */
export interface NewDeputy {
  readonly sponsorMembershipId: string;
  readonly personId: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** Names deputies of sponsors and revokes them. Source: the domain, "Who uses it" (sponsor). */
@Injectable()
export class DeputyService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Names a deputy for a period. @returns the id
   * @throws DomainError `not_found` for a membership that is not the actor's to see, `access.forbidden`,
   *   `deputy.overlaps`, `request.invalid` for an impossible period, a membership that is not a sponsor's, or a
   *   person who is unknown to the actor, disabled or the sponsor
   */
  appoint(actor: Actor, wanted: NewDeputy): Promise<string> {
    return this.transaction.run(async (manager) => {
      const membership = await lockMembership(manager, wanted.sponsorMembershipId);
      const sponsorRole = sponsorRoleOf(membership);
      if (sponsorRole) deputyPolicy.demand(actor, 'appoint', sponsorRole);
      else membershipPolicy.demand(actor, 'read', membership);
      const faults = [
        ...(sponsorRole ? [] : [notSponsor]),
        ...periodFaults(wanted.startsOn, wanted.endsOn),
        ...(await this.personFaults(manager, actor, wanted.personId, membership.personId)),
      ];
      if (faults.length > 0) throw invalid(faults);
      if (await overlapsAnother(manager, wanted)) throw deputyOverlaps();
      const id = newId();
      await manager.insert(Deputy, { ...wanted, id, createdAt: this.clock.now() });
      await this.record('deputy.appoint', id, membership.programmeId, wanted.personId);
      return id;
    });
  }

  /** Ends a deputy's part at once. @throws DomainError `not_found`, `access.forbidden` */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const deputy = await manager.findOne(Deputy, { where: { id, revokedAt: IsNull() }, lock });
      const membership = deputy && (await manager.findOneBy(Membership, { id: deputy.sponsorMembershipId }));
      const sponsorRole = membership && sponsorRoleOf(membership);
      if (!sponsorRole) throw notFound();
      deputyPolicy.demand(actor, 'revoke', sponsorRole);
      await manager.save(Deputy, { ...deputy, revokedAt: this.clock.now() });
      await this.record('deputy.revoke', id, sponsorRole.programmeId, deputy.personId);
    });
  }

  private async personFaults(
    manager: EntityManager,
    actor: Actor,
    personId: string,
    sponsorId: string,
  ): Promise<Fault[]> {
    const person = await lockPerson(manager, personId);
    const standing = await findPersonStanding(manager, personId, this.clock.today());
    if (!person || !standing || !personPolicy.allows(actor, 'read', standing)) return [unknownPerson];
    return [
      ...(person.isDisabled ? [disabledPerson] : []),
      ...(personId === sponsorId ? [deputyIsSponsor] : []),
    ];
  }

  private record(
    action: string,
    subjectId: string,
    programmeId: string | null,
    personId: string,
  ): Promise<void> {
    this.audit.record({ action, subjectType: 'deputy', subjectId, programmeId, detail: { personId } });
    return this.outbox.emit({ kind: 'deputy.changed', subjectId, payload: { programmeId } });
  }
}

/** Locks the sponsor's membership, so that deputies named at the same moment wait. */
async function lockMembership(manager: EntityManager, id: string): Promise<Membership> {
  const membership = await manager.findOne(Membership, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!membership) throw notFound();
  return membership;
}

function sponsorRoleOf({ role, personId, programmeId }: Membership): SponsorRole | undefined {
  return role === 'sponsor' && programmeId !== null ? { sponsorId: personId, programmeId } : undefined;
}

async function overlapsAnother(manager: EntityManager, wanted: NewDeputy): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM deputy
     WHERE sponsor_membership_id = $1 AND revoked_at IS NULL AND starts_on <= $3 AND ends_on >= $2 LIMIT 1`,
    [wanted.sponsorMembershipId, wanted.startsOn, wanted.endsOn],
  );
  return found.length > 0;
}
