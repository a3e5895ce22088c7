import {
  AuditTrail,
  Clock,
  type Fault,
  invalid,
  Mailbox,
  newId,
  notFound,
  Outbox,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { lockPerson, programmeExists } from '../memberships/membership-rows.js';
import { findPersonStanding } from '../people/person-standing.js';
import { Person } from '../people/person.entity.js';
import { disabledPerson, unknownPerson } from '../people/person.errors.js';
import { Invitation } from './invitation.entity.js';
import { invitationPending, invitationSettled, withoutRole } from './invitation.errors.js';
import { invitationPolicy, invitingPolicy } from './invitation.policy.js';

/** Invites people who have a role in a programme to sign in. Source: the domain, "Who uses it" (programme office). */
@Injectable()
export class InvitationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly mailbox: Mailbox,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Invites a person by mail. @returns the id of the invitation
   * @throws DomainError `not_found` for a programme that is not the actor's, `access.forbidden`,
   *   `invitation.pending`, `request.invalid` for a person who is unknown, disabled or without a role in it
   */
  invite(actor: Actor, wanted: { personId: string; programmeId: string }): Promise<string> {
    return this.transaction.run(async (manager) => {
      const { personId, programmeId } = wanted;
      if (!(await programmeExists(manager, programmeId))) throw notFound();
      invitingPolicy.demand(actor, 'invite', wanted);
      const faults = await this.personFaults(manager, personId, programmeId);
      if (faults.length > 0) throw invalid(faults);
      const pending = { personId, programmeId, acceptedAt: IsNull(), withdrawnAt: IsNull() };
      if (await manager.existsBy(Invitation, pending)) throw invitationPending();
      const id = newId();
      const sentAt = this.clock.now();
      await manager.insert(Invitation, { id, personId, programmeId, invitedById: actor.personId, sentAt });
      await this.orderMail(manager, { invitationId: id, personId, programmeId });
      this.record('invitation.send', id, wanted);
      await this.tell('invitation.sent', id, wanted);
      return id;
    });
  }

  /** Withdraws an invitation that waits for an answer. @throws DomainError `not_found`, `invitation.settled` */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const invitation = await manager.findOne(Invitation, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!invitation) throw notFound();
      invitationPolicy.demand(actor, 'withdraw', invitation);
      if (invitation.acceptedAt || invitation.withdrawnAt) throw invitationSettled();
      await manager.save(Invitation, { ...invitation, withdrawnAt: this.clock.now() });
      this.record('invitation.withdraw', id, invitation);
      await this.tell('invitation.withdrawn', id, invitation);
    });
  }

  private async personFaults(
    manager: EntityManager,
    personId: string,
    programmeId: string,
  ): Promise<Fault[]> {
    const person = await lockPerson(manager, personId);
    const standing = await findPersonStanding(manager, personId, this.clock.today());
    if (!person || !standing) return [unknownPerson];
    const hasRole = standing.programmeIds.includes(programmeId);
    return [...(person.isDisabled ? [disabledPerson] : []), ...(hasRole ? [] : [withoutRole])];
  }

  private async orderMail(
    manager: EntityManager,
    parameters: { invitationId: string; personId: string; programmeId: string },
  ): Promise<void> {
    const { email } = await manager.findOneByOrFail(Person, { id: parameters.personId });
    await this.mailbox.order({ template: 'invitation', recipient: email, parameters });
  }

  private tell(
    kind: string,
    subjectId: string,
    { personId, programmeId }: { personId: string; programmeId: string },
  ): Promise<void> {
    return this.outbox.emit({ kind, subjectId, payload: { programmeId, personId } });
  }

  private record(action: string, subjectId: string, about: { personId: string; programmeId: string }): void {
    const { personId, programmeId } = about;
    this.audit.record({ action, subjectType: 'invitation', subjectId, programmeId, detail: { personId } });
  }
}
