import type { IsoDate } from '@app/calendar';
import {
  AuditTrail,
  changedFields,
  Clock,
  expectVersion,
  type Fault,
  invalid,
  newId,
  notFound,
  Outbox,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Role } from '../access/roles.js';
import { unknownPerson } from '../people/person.errors.js';
import { daysGivenUp } from './days-given-up.js';
import { Membership } from './membership.entity.js';
import {
  lastAdministrator,
  lastOffice,
  membershipExists,
  notPartner,
  otherProgramme,
} from './membership.errors.js';
import { appointmentPolicy, membershipPolicy } from './membership.policy.js';
import {
  anotherHolds,
  lockFellows,
  lockPerson,
  overlapsAnother,
  programmeExists,
  programmeOfCohort,
  takesPart,
} from './membership-rows.js';
import { type GivenScope, scopeFaults } from './membership-scope.js';
import { periodFaults } from './period-fault.js';

/** The period in which a role counts: both days count, null means no limit. */
export interface MembershipPeriod {
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

/** A role to be given. The programme of a role in a cohort follows from the cohort. */
export interface NewMembership extends GivenScope, Partial<MembershipPeriod> {
  readonly personId: string;
  readonly role: Role;
}

/** Gives roles and ends them; a role that was given never disappears. Source: the domain, "Who uses it". */
@Injectable()
export class MembershipService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Gives a person a role in a scope. @returns the id of the membership
   * @param actor null: the system, for a programme file or a command
   * @throws DomainError `not_found` for a programme or cohort that is not the actor's, `access.forbidden`,
   *   `membership.exists`, `request.invalid` for an impossible scope or period, an unknown person, or an
   *   organisation that does not take part
   */
  grant(actor: Actor | null, wanted: NewMembership): Promise<string> {
    const { personId, role, startsOn = null, endsOn = null } = wanted;
    demandNone([...scopeFaults(role, wanted), ...periodFaults(startsOn, endsOn)]);
    return this.transaction.run(async (manager) => {
      const programmeId = await findProgramme(manager, wanted);
      if (actor) appointmentPolicy.demand(actor, 'grant', { role, programmeId });
      const membership = {
        id: newId(),
        personId,
        role,
        programmeId,
        cohortId: wanted.cohortId ?? null,
        organisationId: wanted.organisationId ?? null,
        startsOn,
        endsOn,
        createdAt: this.clock.now(),
      };
      const person = await lockPerson(manager, personId);
      demandNone([...(person ? [] : [unknownPerson]), ...(await partnerFaults(manager, membership))]);
      if (await overlapsAnother(manager, membership)) throw membershipExists();
      await manager.insert(Membership, membership);
      this.audit.record({
        action: 'membership.grant',
        subjectType: 'membership',
        subjectId: membership.id,
        programmeId,
        detail: { personId, role },
      });
      await this.tell(membership);
      return membership.id;
    });
  }

  /**
   * Moves the days on which a role starts or ends; what is not given stays.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `membership.exists`,
   *   `membership.last_office` and `membership.last_admin` when nobody else would hold the role on a day
   *   that is given up, `request.invalid` for an impossible period
   */
  changePeriod(actor: Actor, id: string, expected: number, change: Partial<MembershipPeriod>): Promise<void> {
    return this.transaction.run(async (manager) => {
      const membership = await lockMembership(manager, id);
      membershipPolicy.demand(actor, 'change', membership);
      expectVersion(membership, expected);
      const fields = changedFields<MembershipPeriod>(membership, change);
      if (fields.length === 0) return;
      const changed: Membership = { ...membership, ...change };
      demandNone(periodFaults(changed.startsOn, changed.endsOn));
      if (await overlapsAnother(manager, changed)) throw membershipExists();
      await this.demandSuccessor(manager, membership, changed);
      await manager.save(Membership, changed);
      this.audit.record({
        action: 'membership.change',
        subjectType: 'membership',
        subjectId: id,
        programmeId: membership.programmeId,
        detail: { personId: membership.personId, role: membership.role, ...change },
      });
      await this.tell(changed);
    });
  }

  private tell({
    id,
    programmeId,
    personId,
  }: Pick<Membership, 'id' | 'programmeId' | 'personId'>): Promise<void> {
    return this.outbox.emit({
      kind: 'membership.changed',
      subjectId: id,
      payload: { programmeId, personId },
    });
  }

  /** A programme keeps a programme office, and the installation an administrator. */
  private async demandSuccessor(
    manager: EntityManager,
    before: Membership,
    after: Membership,
  ): Promise<void> {
    if (!isKeeper(before.role)) return;
    for (const day of daysGivenUp(before, after, this.clock.today())) {
      if (await anotherHolds(manager, before, day)) continue;
      throw before.role === 'admin' ? lastAdministrator() : lastOffice();
    }
  }
}

/** The roles without which nobody could give roles any more. */
function isKeeper(role: Role): boolean {
  return role === 'admin' || role === 'programme_office';
}

/** The membership under lock, together with its person, and for a keeper's role with all who hold it. */
async function lockMembership(manager: EntityManager, id: string): Promise<Membership> {
  const found = await manager.findOneBy(Membership, { id });
  if (!found) throw notFound();
  await lockPerson(manager, found.personId);
  if (isKeeper(found.role)) await lockFellows(manager, found);
  const membership = await manager.findOne(Membership, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!membership) throw notFound();
  return membership;
}

async function findProgramme(manager: EntityManager, wanted: NewMembership): Promise<string | null> {
  const given = wanted.programmeId ?? null;
  if (!wanted.cohortId) {
    if (given !== null && !(await programmeExists(manager, given))) throw notFound();
    return given;
  }
  const programmeId = await programmeOfCohort(manager, wanted.cohortId);
  if (programmeId === undefined) throw notFound();
  if (given !== null && given !== programmeId) throw otherProgramme();
  return programmeId;
}

/** Only an organisation that takes part in the programme has a sponsor in it. */
async function partnerFaults(
  manager: EntityManager,
  { programmeId, organisationId }: Pick<Membership, 'programmeId' | 'organisationId'>,
): Promise<Fault[]> {
  if (programmeId === null || organisationId === null) return [];
  return (await takesPart(manager, organisationId, programmeId)) ? [] : [notPartner];
}

function demandNone(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalid(faults);
}
