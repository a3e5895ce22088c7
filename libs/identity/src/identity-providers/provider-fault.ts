import type { Sentence } from '@app/workflow';

/** What can be wrong with the connection to a provider, each in a sentence for the administrator. */
export const providerFaults = {
  unreachable: {
    nl: 'De aanbieder is niet bereikbaar. Klopt het adres, en mag deze server erheen?',
    en: 'The provider cannot be reached. Is the address right, and may this server go there?',
  },
  too_slow: {
    nl: 'De aanbieder antwoordde niet binnen drie seconden.',
    en: 'The provider did not answer within three seconds.',
  },
  certificate: {
    nl: 'Het certificaat van de aanbieder wordt niet vertrouwd, of is verlopen.',
    en: 'The certificate of the provider is not trusted, or has expired.',
  },
  redirected: {
    nl: 'De aanbieder verwijst door naar een ander adres. Vul het adres in dat uiteindelijk antwoordt.',
    en: 'The provider redirects to another address. Fill in the address that answers in the end.',
  },
  not_openid: {
    nl: 'Op dit adres antwoordt geen aanbieder van OpenID Connect: /.well-known/openid-configuration is er niet, of is niet te lezen.',
    en: 'No provider of OpenID Connect answers at this address: /.well-known/openid-configuration is not there, or cannot be read.',
  },
  other_issuer: {
    nl: 'De aanbieder noemt zichzelf anders dan het adres dat je invulde. Neem de “issuer” over zoals de aanbieder die noemt.',
    en: 'The provider calls itself something else than the address you filled in. Take over the “issuer” as the provider names it.',
  },
  unsafe_address: {
    nl: 'De aanbieder noemt een adres zonder TLS, of met een naam of wachtwoord erin.',
    en: 'The provider names an address without TLS, or with a name or password in it.',
  },
  unfit: {
    nl: 'De aanbieder kan niet wat nodig is: de “authorization code flow” met PKCE (S256).',
    en: 'The provider cannot do what is needed: the authorization code flow with PKCE (S256).',
  },
  keys_missing: {
    nl: 'De sleutels waarmee de aanbieder ondertekent, zijn niet te lezen.',
    en: 'The keys with which the provider signs cannot be read.',
  },
  client_refused: {
    nl: 'De aanbieder kent deze client niet, of het geheim klopt niet.',
    en: 'The provider does not know this client, or the secret is wrong.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ProviderFaultCode = keyof typeof providerFaults;

/** The connection to a provider does not work, and why. */
export class ProviderFault extends Error {
  constructor(
    readonly code: ProviderFaultCode,
    options?: ErrorOptions,
  ) {
    super(providerFaults[code].en, options);
    this.name = 'ProviderFault';
  }
}

/** Which fault of the connection an error stands for; undefined when the provider did answer, but not as it should. */
export function connectionFault(error: unknown): ProviderFaultCode | undefined {
  for (const { code, name, fault } of causesOf(error)) {
    if (fault) return fault;
    if (name === 'TimeoutError') return 'too_slow';
    if (/CERT|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate';
    if (/^(E(?!RR_)[A-Z_]+|UND_ERR_\w+)$/.test(code)) return 'unreachable';
  }
  return undefined;
}

/** Which fault an error in reading what a provider says of itself stands for. */
export function discoveryFault(error: unknown): ProviderFaultCode {
  const connection = connectionFault(error);
  if (connection) return connection;
  const codes = causesOf(error).map(({ code }) => code);
  return codes.includes('OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') ? 'other_issuer' : 'not_openid';
}

interface Cause {
  readonly code: string;
  readonly name: string;
  readonly fault: ProviderFaultCode | undefined;
}

/** The error, and what caused it, from the outside in. */
function causesOf(error: unknown): Cause[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  const fault = error instanceof ProviderFault ? error.code : undefined;
  return [{ code: textOf(code), name: textOf(name), fault }, ...causesOf(cause)];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
