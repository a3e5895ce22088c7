import { newId, SealedSecret } from '@app/platform';
import type { TestApplication } from '../setup/application.js';
import type { IdentityProvider } from '../setup/identity-provider.js';

/** An identity provider as it stands in the database. */
export interface BuiltIdentityProvider {
  id: string;
  name: string;
  issuer: string;
  domains: readonly string[];
  enabled: boolean;
  mandatory: boolean;
}

let built = 0;

/** Inserts an identity provider that is switched on, for a provider that runs. */
export async function buildIdentityProvider(
  app: Pick<TestApplication, 'database' | 'resolve'>,
  { issuer, clientId, clientSecret }: Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>,
  overrides: Partial<BuiltIdentityProvider> = {},
): Promise<BuiltIdentityProvider> {
  built += 1;
  const provider = {
    id: newId(),
    name: `Organisatie ${built}`,
    issuer,
    domains: [`organisatie-${built}.example`],
    enabled: true,
    mandatory: false,
    ...overrides,
  };
  await app.database.query(
    `INSERT INTO identity_provider (id, version, name, issuer, client_id, sealed_client_secret, enabled, mandatory,
       authoritative, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, false, '2020-01-06T09:00:00.000Z')`,
    [
      provider.id,
      provider.name,
      provider.issuer,
      clientId,
      app.resolve(SealedSecret).seal(clientSecret, `identity_provider:${provider.id}`),
      provider.enabled,
      provider.mandatory,
    ],
  );
  await app.database.query(
    `INSERT INTO identity_provider_domain (domain, provider_id) SELECT unnest($2::text[]), $1`,
    [provider.id, provider.domains],
  );
  return provider;
}

/** What an administrator fills in for a provider at which nobody answers. */
export const providerContents = {
  name: 'Politie',
  issuer: 'https://aanmelden.politie.example',
  clientId: 'wisselwerk',
  clientSecret: 'het geheim van de politie',
  domains: ['politie.example'],
};

/** What an administrator fills in for a provider that runs. */
export const contentsOf = ({
  issuer,
  clientId,
  clientSecret,
}: Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>) => ({
  ...providerContents,
  ...{ issuer, clientId, clientSecret },
});
