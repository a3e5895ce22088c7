import { notFound, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { identityProviderPolicy } from './identity-provider.policy.js';

/** A provider as an administrator reads it; its secret is told to nobody. */
export interface IdentityProviderView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** The domains of e-mail addresses that it serves, in order. */
  readonly domains: string[];
  readonly enabled: boolean;
  readonly mandatory: boolean;
  readonly authoritative: boolean;
  /** How many people have signed in with it. */
  readonly linkedPeople: number;
}

/** A provider as anybody sees it who is about to sign in. */
export interface SignInProvider {
  readonly id: string;
  readonly name: string;
}

const selection = `
  SELECT p.id, p.version, p.name, p.issuer, p.client_id AS "clientId", p.enabled, p.mandatory, p.authoritative,
    ARRAY (SELECT d.domain FROM identity_provider_domain d WHERE d.provider_id = p.id ORDER BY d.domain) AS domains,
    (SELECT count(*)::integer FROM linked_identity l WHERE l.provider_id = p.id) AS "linkedPeople"
  FROM identity_provider p`;

/** The identity providers of the installation. */
@Injectable()
export class IdentityProviderReadModel {
  constructor(private readonly transaction: Transaction) {}

  /** All providers, by name. @throws DomainError `access.forbidden` for who is no administrator */
  async list(actor: Actor, page: PageRequest): Promise<Page<IdentityProviderView>> {
    identityProviderPolicy.demand(actor, 'manage', null);
    return this.page<IdentityProviderView>(`${selection} WHERE true`, page);
  }

  /** @throws DomainError `access.forbidden`, `not_found` */
  async read(actor: Actor, id: string): Promise<IdentityProviderView> {
    identityProviderPolicy.demand(actor, 'manage', null);
    const rows = await this.transaction.manager.query<IdentityProviderView[]>(
      `${selection} WHERE p.id = $1`,
      [id],
    );
    const [provider] = rows;
    if (!provider) throw notFound();
    return provider;
  }

  /** The providers with which people can sign in now, by name; for anybody. */
  async listEnabled(page: PageRequest): Promise<Page<SignInProvider>> {
    return this.page<SignInProvider>(`SELECT p.id, p.name FROM identity_provider p WHERE p.enabled`, page);
  }

  private async page<Row extends SignInProvider>(statement: string, page: PageRequest): Promise<Page<Row>> {
    const [name, id] = readCursor(page.cursor, ['text', 'id']) ?? [null, null];
    const rows = await this.transaction.manager.query<Row[]>(
      `${statement} AND ($1::text IS NULL OR (lower(p.name), p.id) > (lower($1), $2::uuid))
       ORDER BY lower(p.name), p.id LIMIT $3`,
      [name, id, page.limit + 1],
    );
    return toPage(rows, page.limit, (provider) => [provider.name, provider.id]);
  }
}
