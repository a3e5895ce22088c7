import {
  AuditTrail,
  changedFields,
  Clock,
  expectVersion,
  forbidden,
  newId,
  notFound,
  orConflict,
  Outbox,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { findPersonStanding } from './person-standing.js';
import { Person } from './person.entity.js';
import { emailTaken, unknownHomeOrganisation } from './person.errors.js';
import { type PersonAction, personPolicy, registersPeople } from './person.policy.js';

/** What is recorded of a person. */
export type PersonContents = Pick<Person, 'name' | 'email' | 'homeOrganisationId' | 'position' | 'locale'>;

/** What can be changed of a person; disabled people cannot sign in. */
export type PersonChange = Partial<PersonContents> & { readonly disabled?: boolean };

type ChangeableField = keyof PersonContents | 'disabledAt';

/** Which right each field asks for. */
const actionFor: Readonly<Record<ChangeableField, PersonAction>> = {
  name: 'change_profile',
  position: 'change_profile',
  locale: 'change_profile',
  homeOrganisationId: 'change_home_organisation',
  email: 'change_email',
  disabledAt: 'change_access',
};

/** Registers people and keeps what is known of them. */
@Injectable()
export class PersonService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Registers a person, who holds no role yet. @returns their id
   * @param actor null: the system, for a programme file or a command
   * @throws DomainError `access.forbidden`, `person.email_taken`, `request.invalid` for an unknown organisation
   */
  create(actor: Actor | null, contents: PersonContents): Promise<string> {
    if (actor && !registersPeople(actor)) throw forbidden();
    return this.transaction.run(async (manager) => {
      const id = newId();
      await demandOrganisation(manager, contents.homeOrganisationId);
      await orConflict('person_email', emailTaken(), () =>
        manager.insert(Person, { ...contents, id, createdAt: this.clock.now() }),
      );
      this.audit.record({ action: 'person.create', subjectType: 'person', subjectId: id });
      return id;
    });
  }

  /**
   * Changes what is given; the rest stays. Disabling ends every session and token at once; a new address makes
   * links that were sent to the old one worthless.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden` (see `personPolicy`), `precondition.stale`,
   *   `person.email_taken`, `request.invalid` for an unknown organisation
   */
  change(actor: Actor, id: string, expected: number, change: PersonChange): Promise<void> {
    return this.transaction.run(async (manager) => {
      const person = await manager.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const standing = await findPersonStanding(manager, id, this.clock.today());
      if (!person || !standing) throw notFound();
      const target = this.targetOf(person, change);
      const fields = changedFields(person, target) as ChangeableField[];
      personPolicy.demand(actor, 'read', standing);
      for (const field of fields) personPolicy.demand(actor, actionFor[field], standing);
      expectVersion(person, expected);
      if (fields.length === 0) return;
      if (target.homeOrganisationId) await demandOrganisation(manager, target.homeOrganisationId);
      await orConflict('person_email', emailTaken(), () => manager.save(Person, { ...person, ...target }));
      if (fields.includes('email')) await this.endLinks(manager, id);
      if (target.disabledAt) await this.endAccess(manager, id);
      if (fields.includes('disabledAt')) {
        const kind = target.disabledAt ? 'person.disabled' : 'person.enabled';
        await this.outbox.emit({ kind, subjectId: id, payload: {} });
      }
      this.audit.record({
        action: 'person.change',
        subjectType: 'person',
        subjectId: id,
        detail: { fields },
      });
    });
  }

  private targetOf(person: Person, { disabled, ...contents }: PersonChange): Partial<Person> {
    const isDisabled = person.disabledAt !== null;
    if (disabled === undefined || disabled === isDisabled) return contents;
    return { ...contents, disabledAt: disabled ? this.clock.now() : null };
  }

  private async endAccess(manager: EntityManager, personId: string): Promise<void> {
    const now = this.clock.now();
    await manager.query(`UPDATE session SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL`, [
      personId,
      now,
    ]);
    await manager.query(
      `UPDATE access_token SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL`,
      [personId, now],
    );
    await this.endLinks(manager, personId);
  }

  private async endLinks(manager: EntityManager, personId: string): Promise<void> {
    const now = this.clock.now();
    await manager.query(`UPDATE sign_in_link SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL`, [
      personId,
      now,
    ]);
  }
}

async function demandOrganisation(manager: EntityManager, id: string): Promise<void> {
  const found = await manager.query<unknown[]>(`SELECT FROM organisation WHERE id = $1`, [id]);
  if (found.length === 0) throw unknownHomeOrganisation();
}
