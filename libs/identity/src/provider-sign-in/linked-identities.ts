import {
  AuditTrail,
  Clock,
  DomainError,
  newId,
  notFound,
  type Page,
  type PageRequest,
  readCursor,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { domainOf, mandatoryProvider } from './mandatory-provider.js';
import { RefusedSignIn } from './provider-sign-in.errors.js';

/** What a provider asserts of who signed in there. */
export interface ProvedIdentity {
  readonly providerId: string;
  readonly subject: string;
  /** The address, when the provider told it and it may be believed. */
  readonly email: string | undefined;
}

/** An account at a provider that is known to be somebody's. */
export interface LinkedIdentityView {
  readonly id: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly linkedAt: Date;
  readonly lastUsedAt: Date;
  /** Whether the person may take it away: not where they must sign in with it. */
  readonly removable: boolean;
}

/** Who is whom at the providers: from the provider and the subject follows the person, and nothing else. */
@Injectable()
export class LinkedIdentities {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Whether the subject is somebody's already, so that no address has to be asked for. */
  async isLinked(providerId: string, subject: string): Promise<boolean> {
    const found = await this.transaction.manager.query<unknown[]>(
      `SELECT FROM linked_identity WHERE provider_id = $1 AND subject = $2`,
      [providerId, subject],
    );
    return found.length > 0;
  }

  /**
   * The person who signed in, in the open transaction. A subject that was never seen is linked to the person with the
   * address that it proves; from then on the subject decides, whatever becomes of the address.
   * @throws RefusedSignIn when that is nobody, or nobody who may sign in
   */
  async personOf(identity: ProvedIdentity): Promise<string> {
    const { manager } = this.transaction.unit;
    const [linked] = await manager.query<{ id: string; personId: string; disabled: boolean }[]>(
      `SELECT l.id, l.person_id AS "personId", p.disabled_at IS NOT NULL AS disabled
       FROM linked_identity l JOIN person p ON p.id = l.person_id WHERE l.provider_id = $1 AND l.subject = $2`,
      [identity.providerId, identity.subject],
    );
    if (!linked) return this.link(manager, identity);
    if (linked.disabled) throw new RefusedSignIn('sign_in.person_unknown', 'disabled');
    await manager.query(`UPDATE linked_identity SET last_used_at = $2 WHERE id = $1`, [
      linked.id,
      this.clock.now(),
    ]);
    return linked.personId;
  }

  /** The identities of somebody, oldest first; undefined: the actor's own. @throws DomainError `not_found` */
  async list(
    actor: Actor,
    personId: string | undefined,
    page: PageRequest,
  ): Promise<Page<LinkedIdentityView>> {
    const of = personId ?? actor.personId;
    if (of !== actor.personId && !actor.is('admin')) throw notFound();
    const [after] = readCursor(page.cursor, ['id']) ?? [null];
    const rows = await this.transaction.manager.query<LinkedIdentityView[]>(
      `SELECT l.id, jsonb_build_object('id', provider.id, 'name', provider.name) AS provider,
         l.linked_at AS "linkedAt", l.last_used_at AS "lastUsedAt",
         $4 OR NOT EXISTS (${mandatoryProvider('p.email')} AND mandatory.id = l.provider_id) AS removable
       FROM linked_identity l JOIN person p ON p.id = l.person_id
         JOIN identity_provider provider ON provider.id = l.provider_id
       WHERE l.person_id = $1 AND ($2::uuid IS NULL OR l.id > $2) ORDER BY l.id LIMIT $3`,
      [of, after, page.limit + 1, actor.is('admin')],
    );
    return toPage(rows, page.limit, ({ id }) => [id]);
  }

  /**
   * Takes an identity away: of oneself, or of anybody for an administrator. The next sign-in has to prove the address again.
   * @throws DomainError `not_found`, `linked_identity.mandatory` where the person must sign in with it
   */
  unlink(actor: Actor, id: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const [identity] = await manager.query<{ personId: string; providerId: string; mandatory: boolean }[]>(
        `SELECT l.person_id AS "personId", l.provider_id AS "providerId",
           EXISTS (${mandatoryProvider('p.email')} AND mandatory.id = l.provider_id) AS mandatory
         FROM linked_identity l JOIN person p ON p.id = l.person_id WHERE l.id = $1 FOR UPDATE OF l`,
        [id],
      );
      const isAdmin = actor.is('admin');
      if (!identity || !(isAdmin || identity.personId === actor.personId)) throw notFound();
      if (identity.mandatory && !isAdmin) throw mandatoryIdentity();
      await manager.query(`DELETE FROM linked_identity WHERE id = $1`, [id]);
      this.record('unlink', identity);
    });
  }

  private async link(
    manager: EntityManager,
    { providerId, subject, email }: ProvedIdentity,
  ): Promise<string> {
    if (email === undefined) throw new RefusedSignIn('sign_in.email_unverified');
    const served = await manager.query<unknown[]>(
      `SELECT FROM identity_provider_domain WHERE provider_id = $1 AND domain = ${domainOf('$2::text')}`,
      [providerId, email],
    );
    if (served.length === 0) throw new RefusedSignIn('sign_in.domain_not_served');
    const [person] = await manager.query<{ id: string; disabled: boolean; linked: boolean }[]>(
      `SELECT p.id, p.disabled_at IS NOT NULL AS disabled FROM person p WHERE lower(p.email) = lower($1) FOR UPDATE`,
      [email],
    );
    if (!person || person.disabled)
      throw new RefusedSignIn('sign_in.person_unknown', person ? 'disabled' : 'unknown');
    const now = this.clock.now();
    const linked = await manager.query<unknown[]>(
      `INSERT INTO linked_identity (id, person_id, provider_id, subject, linked_at, last_used_at)
       VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), person.id, providerId, subject, now],
    );
    if (linked.length === 0) throw new RefusedSignIn('sign_in.identity_conflict', person.id);
    this.record('link', { personId: person.id, providerId });
    return person.id;
  }

  private record(
    act: 'link' | 'unlink',
    { personId, providerId }: { personId: string; providerId: string },
  ): void {
    this.audit.record({
      action: `linked_identity.${act}`,
      subjectType: 'person',
      subjectId: personId,
      detail: { providerId },
    });
  }
}

function mandatoryIdentity(): DomainError {
  return new DomainError('conflict', 'linked_identity.mandatory', {
    nl: 'Met jouw e-mailadres meld je je hiermee aan; daarom kun je het niet ontkoppelen.',
    en: 'With your e-mail address you sign in with this; therefore you cannot unlink it.',
  });
}
