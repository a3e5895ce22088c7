import {
  AuditTrail,
  changedFields,
  Clock,
  Configuration,
  expectVersion,
  newId,
  notFound,
  orConflict,
  SealedSecret,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import {
  domainTaken,
  issuerTaken,
  providerDoesNotWork,
  providerNameTaken,
  unsafeIssuer,
} from './identity-provider.errors.js';
import { identityProviderPolicy } from './identity-provider.policy.js';
import { isSafeIssuer } from './provider-address.js';
import { type ProviderAccess, ProviderClient, secretOf } from './provider-client.js';
import { ProviderFault, type ProviderFaultCode } from './provider-fault.js';

/** What is recorded of a provider, with the secret that it gave to us. */
export interface IdentityProviderContents {
  readonly name: string;
  /** Never changes: from the issuer and the subject follows who somebody is. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The domains of e-mail addresses that it serves, in small letters; each belongs to one provider. */
  readonly domains: readonly string[];
  /** Whether people can sign in with it. */
  readonly enabled: boolean;
  /** Whether people of its domains must sign in with it, and no link is sent to them. */
  readonly mandatory: boolean;
  /** Whether an address of its domains is believed without `email_verified`. */
  readonly authoritative: boolean;
}

declare const hasAnswered: unique symbol;

/** A provider that may be added: its address is safe, and it answers where it is switched on. */
export type AnsweringProvider = IdentityProviderContents & { readonly [hasAnswered]: true };

/** What can be changed of a provider. */
export type IdentityProviderChange = Partial<Omit<IdentityProviderContents, 'issuer'>>;

type Settings = Omit<IdentityProviderContents, 'clientSecret' | 'domains'>;
type StoredProvider = Settings & ProviderAccess & { readonly version: number; readonly domains: string[] };

const storedProvider = `
  SELECT p.id, p.version, p.name, p.issuer, p.client_id AS "clientId", p.sealed_client_secret AS "sealedClientSecret",
    p.enabled, p.mandatory, p.authoritative,
    ARRAY (SELECT d.domain FROM identity_provider_domain d WHERE d.provider_id = p.id ORDER BY d.domain) AS domains
  FROM identity_provider p WHERE p.id = $1`;

/** Keeps the identity providers with which people sign in. */
@Injectable()
export class IdentityProviderService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly configuration: Configuration,
    private readonly sealed: SealedSecret,
    private readonly client: ProviderClient,
  ) {}

  /**
   * Asks a provider that is to be added whether it answers, where it is switched on; takes up to three seconds.
   * @throws DomainError `access.forbidden`, `request.invalid` for an issuer that is unsafe or does not answer as it should
   */
  async ask(actor: Actor, contents: IdentityProviderContents): Promise<AnsweringProvider> {
    identityProviderPolicy.demand(actor, 'manage', null);
    if (!isSafeIssuer(contents.issuer, this.configuration.LOCAL_IDENTITY_PROVIDERS)) throw unsafeIssuer();
    if (contents.enabled) await this.demandAnswer(contents);
    return contents as AnsweringProvider;
  }

  /**
   * Adds a provider that was asked before. @returns its id
   * @throws DomainError `access.forbidden`, `identity_provider.name_taken`, `identity_provider.issuer_taken`,
   *   `identity_provider.domain_taken`
   */
  create(actor: Actor, { clientSecret, domains, ...settings }: AnsweringProvider): Promise<string> {
    identityProviderPolicy.demand(actor, 'manage', null);
    return this.transaction.run(async (manager) => {
      const id = newId();
      const sealedClientSecret = this.sealed.seal(clientSecret, secretOf(id));
      await write(() =>
        manager.query(
          `INSERT INTO identity_provider (id, version, name, issuer, client_id, sealed_client_secret, enabled, mandatory,
             authoritative, created_at)
           VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            id,
            settings.name,
            settings.issuer,
            settings.clientId,
            sealedClientSecret,
            settings.enabled,
            settings.mandatory,
            settings.authoritative,
            this.clock.now(),
          ],
        ),
      );
      await serve(manager, id, domains);
      this.record('create', id, { enabled: settings.enabled });
      return id;
    });
  }

  /**
   * Changes what is given; the rest stays, the secret too. Switching it on asks that it answers; switching it off ends the
   * sessions that began with it.
   * @param expected the version that the caller read
   * @throws DomainError `access.forbidden`, `not_found`, `precondition.stale`, `identity_provider.name_taken`,
   *   `identity_provider.domain_taken`, `request.invalid` for a provider that does not answer as it should
   */
  async change(actor: Actor, id: string, expected: number, change: IdentityProviderChange): Promise<void> {
    identityProviderPolicy.demand(actor, 'manage', null);
    const before = await this.find(this.transaction.manager, id);
    if (change.enabled === true && !before.enabled) await this.demandAnswer(before);
    await this.transaction.run(async (manager) => {
      await manager.query(`SELECT FROM identity_provider WHERE id = $1 FOR UPDATE`, [id]);
      const provider = await this.find(manager, id);
      expectVersion(provider, expected);
      const { clientSecret, domains, ...settings } = change;
      const fields: string[] = changedFields<Settings>(provider, settings);
      if (clientSecret !== undefined) fields.push('clientSecret');
      if (domains !== undefined && !isSame(domains, provider.domains)) fields.push('domains');
      if (fields.length === 0) return;
      const sealed = clientSecret === undefined ? undefined : this.sealed.seal(clientSecret, secretOf(id));
      await update(manager, {
        ...provider,
        ...withoutAbsent(settings),
        ...(sealed && { sealedClientSecret: sealed }),
      });
      if (fields.includes('domains')) await serve(manager, id, domains ?? []);
      const isSwitchedOff = provider.enabled && change.enabled === false;
      const endedSessions = isSwitchedOff ? await this.endSessions(manager, id) : 0;
      this.record('change', id, { fields, enabled: change.enabled ?? provider.enabled, endedSessions });
    });
  }

  /**
   * Removes a provider, and with it who is whom there: nobody signs in with it any more, and the sessions that began with
   * it end.
   * @throws DomainError `access.forbidden`, `not_found`, `precondition.stale`
   */
  remove(actor: Actor, id: string, expected: number): Promise<void> {
    identityProviderPolicy.demand(actor, 'manage', null);
    return this.transaction.run(async (manager) => {
      await manager.query(`SELECT FROM identity_provider WHERE id = $1 FOR UPDATE`, [id]);
      const provider = await this.find(manager, id);
      expectVersion(provider, expected);
      const endedSessions = await this.endSessions(manager, id);
      await manager.query(`DELETE FROM identity_provider WHERE id = $1`, [id]);
      this.record('remove', id, { issuer: provider.issuer, endedSessions });
    });
  }

  /**
   * Tries the connection as far as that goes without a person. @returns what is wrong; undefined when it works
   * @throws DomainError `access.forbidden`, `not_found`
   */
  async test(actor: Actor, id: string): Promise<ProviderFaultCode | undefined> {
    identityProviderPolicy.demand(actor, 'manage', null);
    const provider = await this.find(this.transaction.manager, id);
    return faultOf(() => this.client.test(provider));
  }

  /** Ends the sessions that began with a provider. @returns how many */
  private async endSessions(manager: EntityManager, id: string): Promise<number> {
    const [, ended] = await manager.query<[unknown[], number]>(
      `UPDATE session SET revoked_at = $2 WHERE provider_id = $1 AND revoked_at IS NULL`,
      [id, this.clock.now()],
    );
    return ended;
  }

  private async demandAnswer(provider: Pick<ProviderAccess, 'issuer' | 'clientId'>): Promise<void> {
    const fault = await faultOf(() => this.client.discover(provider));
    if (fault) throw providerDoesNotWork(fault);
  }

  private async find(manager: EntityManager, id: string): Promise<StoredProvider> {
    const [provider] = await manager.query<StoredProvider[]>(storedProvider, [id]);
    if (!provider) throw notFound();
    return provider;
  }

  private record(
    act: 'create' | 'change' | 'remove',
    id: string,
    detail: Readonly<Record<string, unknown>>,
  ): void {
    this.audit.record({
      action: `identity_provider.${act}`,
      subjectType: 'identity_provider',
      subjectId: id,
      detail,
    });
  }
}

async function update(manager: EntityManager, provider: StoredProvider): Promise<void> {
  await write(() =>
    manager.query(
      `UPDATE identity_provider SET version = version + 1, name = $2, client_id = $3, sealed_client_secret = $4,
         enabled = $5, mandatory = $6, authoritative = $7 WHERE id = $1`,
      [
        provider.id,
        provider.name,
        provider.clientId,
        provider.sealedClientSecret,
        provider.enabled,
        provider.mandatory,
        provider.authoritative,
      ],
    ),
  );
}

/** Makes these the domains of a provider, and no others. */
async function serve(manager: EntityManager, providerId: string, domains: readonly string[]): Promise<void> {
  await manager.query(`DELETE FROM identity_provider_domain WHERE provider_id = $1`, [providerId]);
  await orConflict('identity_provider_domain_taken', domainTaken(), () =>
    manager.query(
      `INSERT INTO identity_provider_domain (domain, provider_id) SELECT unnest($2::text[]), $1`,
      [providerId, [...new Set(domains)].sort()],
    ),
  );
}

function write<T>(statement: () => Promise<T>): Promise<T> {
  return orConflict('identity_provider_name', providerNameTaken(), () =>
    orConflict('identity_provider_issuer', issuerTaken(), statement),
  );
}

async function faultOf(attempt: () => Promise<unknown>): Promise<ProviderFaultCode | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof ProviderFault) return error.code;
    throw error;
  }
}

function isSame(domains: readonly string[], stored: readonly string[]): boolean {
  return [...new Set(domains)].sort().join() === stored.join();
}

function withoutAbsent<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}
