import type { Actor } from '@app/identity';
import {
  AuditTrail,
  changedFields,
  Clock,
  expectVersion,
  newId,
  notFound,
  orConflict,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { organisationNameTaken, parentIsPart, unknownParent } from './organisation.errors.js';
import { organisationPolicy } from './organisation.policy.js';

/** What is recorded of an organisation. */
export type OrganisationContents = Pick<Organisation, 'name' | 'shortName' | 'kind' | 'region' | 'parentId'>;

/** Keeps the organisations of the installation. Source: the domain, "Things". */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Adds an organisation. @returns its id
   * @param actor null: the system, for a programme file or a command
   * @throws DomainError `access.forbidden`, `organisation.name_taken`, `request.invalid` for an unknown parent
   */
  create(actor: Actor | null, contents: OrganisationContents): Promise<string> {
    if (actor) organisationPolicy.demand(actor, 'create', null);
    return this.transaction.run(async (manager) => {
      const id = newId();
      if (contents.parentId !== null) await demandParent(manager, id, contents.parentId);
      await orConflict('organisation_name', organisationNameTaken(), () =>
        manager.insert(Organisation, { ...contents, id, createdAt: this.clock.now() }),
      );
      this.audit.record({ action: 'organisation.create', subjectType: 'organisation', subjectId: id });
      return id;
    });
  }

  /**
   * Changes what is given; the rest stays.
   * @param expected the version that the caller read
   * @throws DomainError `access.forbidden`, `not_found`, `precondition.stale`, `organisation.name_taken`,
   *   `request.invalid` for a parent that is unknown, or is a part of the organisation
   */
  change(actor: Actor, id: string, expected: number, change: Partial<OrganisationContents>): Promise<void> {
    return this.transaction.run(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const organisation = await manager.findOne(Organisation, { where: { id }, lock });
      if (!organisation) throw notFound();
      organisationPolicy.demand(actor, 'change', null);
      expectVersion(organisation, expected);
      const fields = changedFields<OrganisationContents>(organisation, change);
      if (fields.length === 0) return;
      if (change.parentId && fields.includes('parentId')) await demandParent(manager, id, change.parentId);
      await orConflict('organisation_name', organisationNameTaken(), () =>
        manager.save(Organisation, { ...organisation, ...change }),
      );
      this.audit.record({
        action: 'organisation.change',
        subjectType: 'organisation',
        subjectId: id,
        detail: { fields },
      });
    });
  }
}

/**
 * Walks from the wanted parent to the top. Every organisation on the way is locked, so that two changes at the
 * same moment cannot close a circle together.
 */
async function demandParent(manager: EntityManager, id: string, parentId: string): Promise<void> {
  for (let next: string | null = parentId; next !== null;) {
    if (next === id) throw parentIsPart();
    const [ancestor]: { parent_id: string | null }[] = await manager.query(
      `SELECT parent_id FROM organisation WHERE id = $1 FOR UPDATE`,
      [next],
    );
    if (!ancestor) throw unknownParent();
    next = ancestor.parent_id;
  }
}
