import type { components } from '../../../../lib/api/generated/schema.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';

/** What stands in the form of an identity provider. */
export interface ProviderValues {
  name: string;
  issuer: string;
  clientId: string;
  /** Empty: the secret that is known stays. */
  clientSecret: string;
  /** With a comma or a space between them. */
  domains: string;
  enabled: boolean;
  mandatory: boolean;
  authoritative: boolean;
}

/** What the form begins with; a secret is never told. */
export const valuesOf = (provider: IdentityProvider | undefined): ProviderValues => ({
  name: provider?.name ?? '',
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  domains: provider?.domains.join(', ') ?? '',
  enabled: provider?.enabled ?? false,
  mandatory: provider?.mandatory ?? false,
  authoritative: provider?.authoritative ?? false,
});

const domainsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((domain) => domain !== '');

/** What is sent for a new provider. */
export const contentsOf = (values: ProviderValues): components['schemas']['CreateIdentityProvider'] => ({
  ...values,
  domains: domainsIn(values.domains),
});

/** What is sent for a change: not the issuer, which never changes, and a secret only when one was typed. */
export function changesOf({
  issuer: _,
  clientSecret,
  domains,
  ...values
}: ProviderValues): components['schemas']['UpdateIdentityProvider'] {
  return { ...values, domains: domainsIn(domains), ...(clientSecret === '' ? {} : { clientSecret }) };
}
