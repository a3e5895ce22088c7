import type { EntityManager } from 'typeorm';
import type { ProviderAccess } from '../identity-providers/provider-client.js';
import { domainOf } from './mandatory-provider.js';

/** A provider with which people can sign in now. */
export interface EnabledProvider extends ProviderAccess {
  readonly name: string;
  /** Whether an address of its domains is believed without `email_verified`. */
  readonly authoritative: boolean;
}

const enabledProvider = `
  SELECT p.id, p.name, p.issuer, p.client_id AS "clientId", p.sealed_client_secret AS "sealedClientSecret", p.authoritative
  FROM identity_provider p WHERE p.enabled`;

/** The provider of this id; undefined when there is none (any more), or it is switched off. */
export async function findEnabledProvider(
  manager: EntityManager,
  id: string,
): Promise<EnabledProvider | undefined> {
  const [provider] = await manager.query<EnabledProvider[]>(`${enabledProvider} AND p.id = $1`, [id]);
  return provider;
}

/** The provider that serves the domain of an address; undefined when none does. */
export async function findProviderOfDomain(
  manager: EntityManager,
  email: string,
): Promise<EnabledProvider | undefined> {
  const [provider] = await manager.query<EnabledProvider[]>(
    `${enabledProvider} AND p.id = (
       SELECT d.provider_id FROM identity_provider_domain d WHERE d.domain = ${domainOf('$1::text')})`,
    [email],
  );
  return provider;
}

/** Whether the provider is switched on, and stays so until the transaction at hand ends: who switches it off waits. */
export async function holdEnabled(manager: EntityManager, id: string): Promise<boolean> {
  const held = await manager.query<unknown[]>(
    `SELECT FROM identity_provider WHERE id = $1 AND enabled FOR SHARE`,
    [id],
  );
  return held.length > 0;
}
