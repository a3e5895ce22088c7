import type { Actor } from '@app/identity';
import {
  AuditTrail,
  Clock,
  DomainError,
  expectVersion,
  forbidden,
  invalid,
  newId,
  notFound,
  orConflict,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Method } from '../method.js';
import { mayAddMethods } from './may-add-methods.js';
import { methodFaults, stepFaults } from './method-faults.js';
import { ProgrammeMethod } from './programme-method.entity.js';

/** What of a method can be changed; its key stays, for cases name it. */
export interface MethodChange extends Partial<Omit<Method, 'key'>> {
  /** Whether it is taken from the methods to choose from; what goes by it still does. */
  readonly isRetired?: boolean | undefined;
}

/** Adds methods to those that every programme has. A case that runs keeps the method that it began with. */
@Injectable()
export class MethodService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Adds a method. @returns its id
   * @param actor the programme office, or a facilitator of one of its cohorts
   * @throws DomainError `not_found`, `access.forbidden`, `request.invalid`, `intervision_method.key_taken`
   */
  add(actor: Actor, programmeId: string, { key, title, suits, steps }: Method): Promise<string> {
    return this.transaction.run(async (manager) => {
      this.demand(actor, programmeId);
      const faults = methodFaults({ key, steps });
      if (faults.length > 0) throw invalid(faults);
      const now = this.clock.now();
      const method = manager.create(ProgrammeMethod, {
        ...{ id: newId(), version: 1, programmeId, key, title, suits, steps },
        ...{ retiredAt: null, createdBy: actor.personId, createdAt: now, changedAt: now },
      });
      await orConflict('intervision_method_programme_id_key_key', keyTaken(), () =>
        manager.insert(ProgrammeMethod, method),
      );
      this.record('add', method);
      return method.id;
    });
  }

  /**
   * Changes a method that the programme added, retires it or takes it back.
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `request.invalid`
   */
  change(actor: Actor, id: string, { isRetired, ...change }: MethodChange, expected: number): Promise<void> {
    return this.transaction.run(async (manager) => {
      const method = await manager.findOne(ProgrammeMethod, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!method) throw notFound();
      this.demand(actor, method.programmeId);
      expectVersion(method, expected);
      const faults = stepFaults(change.steps ?? method.steps);
      if (faults.length > 0) throw invalid(faults);
      const now = this.clock.now();
      if (isRetired !== undefined) method.retiredAt = isRetired ? (method.retiredAt ?? now) : null;
      Object.assign(method, change, { version: method.version + 1, changedAt: now });
      await manager.save(method);
      this.record(actOf(isRetired), method);
    });
  }

  private demand(actor: Actor, programmeId: string): void {
    if (!actor.takesPartIn(programmeId)) throw notFound();
    if (!mayAddMethods(actor, programmeId)) throw forbidden();
  }

  private record(action: string, { id, programmeId, key }: ProgrammeMethod): void {
    this.audit.record({
      action: `intervision_method.${action}`,
      subjectType: 'intervision_method',
      subjectId: id,
      programmeId,
      detail: { key },
    });
  }
}

function actOf(isRetired: boolean | undefined): 'change' | 'retire' | 'restore' {
  if (isRetired === undefined) return 'change';
  return isRetired ? 'retire' : 'restore';
}

/** Another method of the programme goes by this key. */
function keyTaken(): DomainError {
  return new DomainError('conflict', 'intervision_method.key_taken', {
    nl: 'Het programma heeft al een methode met deze sleutel.',
    en: 'The programme has a method with this key already.',
  });
}
