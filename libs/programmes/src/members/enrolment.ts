import { type Actor, Actors, Membership, type Role } from '@app/identity';
import { AuditTrail, Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** A role to be held from now on, without a last day; the scope is the one that the role needs. */
export interface EnrolledRole {
  readonly personId: string;
  readonly role: Role;
  readonly programmeId: string;
  readonly cohortId?: string | undefined;
  readonly organisationId?: string | undefined;
}

/** Gives roles while a programme is set up, in the transaction that sets it up. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly actors: Actors,
  ) {}

  /** Gives a role in a scope. */
  async enrol({ personId, role, programmeId, cohortId, organisationId }: EnrolledRole): Promise<void> {
    const id = newId();
    await this.transaction.unit.manager.insert(Membership, {
      id,
      version: 1,
      personId,
      role,
      programmeId,
      cohortId: cohortId ?? null,
      organisationId: organisationId ?? null,
      startsOn: null,
      endsOn: null,
      createdAt: this.clock.now(),
    });
    this.audit.record({
      action: 'membership.create',
      subjectType: 'membership',
      subjectId: id,
      programmeId,
      detail: { personId, role },
    });
  }

  /** Makes the person programme office of a new programme. @returns the actor that they are from now on */
  async appointOffice(personId: string, programmeId: string): Promise<Actor> {
    await this.enrol({ personId, role: 'programme_office', programmeId });
    const actor = await this.actors.find(personId);
    if (!actor) throw new Error('The person who set up a programme is gone.');
    return actor;
  }
}
