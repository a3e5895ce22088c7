import { Configuration, SealedSecret } from '@app/platform';
import { Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { isSafeAddress } from './provider-address.js';
import { connectionFault, discoveryFault, ProviderFault } from './provider-fault.js';
import { readAtMost } from './read-at-most.js';

/** What is needed to speak with a provider. */
export interface ProviderAccess {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedClientSecret: string;
}

/** How long one request to a provider may take, in seconds. */
const timeout = 3;
/** The most that a provider may answer, in bytes. */
const largestAnswer = 512 * 1024;

/** What a client secret belongs to, where it is sealed. */
export const secretOf = (providerId: string): string => `identity_provider:${providerId}`;

/**
 * The one way from here to a provider: safe addresses only, no redirect is followed, three seconds at most, and answers of
 * a bounded size. What a provider says of itself is read each time, so that a key that it replaced is never an old one.
 */
@Injectable()
export class ProviderClient {
  constructor(
    private readonly configuration: Configuration,
    private readonly sealed: SealedSecret,
  ) {}

  /** Where a provider sends people back to; to be registered there. */
  get callbackUrl(): string {
    return `${this.configuration.PUBLIC_URL}/api/v1/sign-in-callbacks`;
  }

  /** Reads what the provider says of itself, and judges it. @throws ProviderFault */
  async connect(provider: ProviderAccess): Promise<openid.Configuration> {
    const metadata = await this.discover(provider);
    const secret = this.sealed.unseal(provider.sealedClientSecret, secretOf(provider.id));
    const connection = new openid.Configuration(
      metadata,
      provider.clientId,
      secret,
      authentication(metadata, secret),
    );
    connection.timeout = timeout;
    connection[openid.customFetch] = this.fetch;
    if (this.configuration.LOCAL_IDENTITY_PROVIDERS) openid.allowInsecureRequests(connection);
    openid.enableNonRepudiationChecks(connection);
    return connection;
  }

  /** Reads what an issuer says of itself, and judges it. @throws ProviderFault */
  async discover({ issuer, clientId }: Pick<ProviderAccess, 'issuer' | 'clientId'>) {
    const execute = this.configuration.LOCAL_IDENTITY_PROVIDERS ? [openid.allowInsecureRequests] : [];
    const discovered = await openid
      .discovery(new URL(issuer), clientId, undefined, openid.None(), {
        timeout,
        execute,
        [openid.customFetch]: this.fetch,
      })
      .catch((error: unknown) => {
        throw new ProviderFault(discoveryFault(error), { cause: error });
      });
    const metadata = discovered.serverMetadata();
    this.judge(issuer, metadata);
    return metadata;
  }

  /** Tries everything that can be tried without a person: discovery, the keys, the client and its secret. @throws ProviderFault */
  async test(provider: ProviderAccess): Promise<void> {
    const connection = await this.connect(provider);
    await this.demandKeys(connection.serverMetadata());
    const noCode = { code: 'a-code-that-nobody-was-given', redirect_uri: this.callbackUrl };
    const verifier = { code_verifier: openid.randomPKCECodeVerifier() };
    await openid
      .genericGrantRequest(connection, 'authorization_code', { ...noCode, ...verifier })
      .catch((error: unknown) => {
        const fault = connectionFault(error);
        if (fault) throw new ProviderFault(fault, { cause: error });
        if (refusesClient(error)) throw new ProviderFault('client_refused', { cause: error });
      });
  }

  private judge(issuer: string, metadata: openid.ServerMetadata): void {
    if (metadata.issuer !== issuer) throw new ProviderFault('other_issuer');
    const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint } =
      metadata;
    if (!authorization_endpoint || !token_endpoint || !jwks_uri) throw new ProviderFault('unfit');
    const named = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint];
    if (!named.every((address) => address === undefined || this.isSafe(address)))
      throw new ProviderFault('unsafe_address');
    const { response_types_supported: types, code_challenge_methods_supported: challenges } = metadata;
    if (types?.includes('code') === false || challenges?.includes('S256') === false)
      throw new ProviderFault('unfit');
  }

  private async demandKeys({ jwks_uri }: openid.ServerMetadata): Promise<void> {
    try {
      const signal = AbortSignal.timeout(timeout * 1000);
      const answer = await this.fetch(jwks_uri ?? '', { method: 'GET', signal });
      const { keys } = (await answer.json()) as { keys?: unknown };
      if (Array.isArray(keys) && keys.length > 0) return;
    } catch (error) {
      throw new ProviderFault('keys_missing', { cause: error });
    }
    throw new ProviderFault('keys_missing');
  }

  private isSafe(address: string): boolean {
    return isSafeAddress(address, this.configuration.LOCAL_IDENTITY_PROVIDERS);
  }

  /** Asks, and says of whatever comes between which fault it is. @throws ProviderFault */
  private readonly fetch = async (address: string, options: RequestInit): Promise<Response> => {
    try {
      return await this.ask(address, options);
    } catch (error) {
      throw new ProviderFault(connectionFault(error) ?? 'unreachable', { cause: error });
    }
  };

  private async ask(address: string, options: RequestInit): Promise<Response> {
    if (!this.isSafe(address)) throw new ProviderFault('unsafe_address');
    const answer = await fetch(address, { ...options, redirect: 'manual' });
    if (answer.status >= 300 && answer.status < 400) throw new ProviderFault('redirected');
    return readAtMost(answer, largestAnswer);
  }
}

/** In the header, as the standard has it by default; in the body for a provider that wants nothing else. */
function authentication(metadata: openid.ServerMetadata, secret: string): openid.ClientAuth {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic')
    ? openid.ClientSecretBasic(secret)
    : openid.ClientSecretPost(secret);
}

function refusesClient(error: unknown): boolean {
  if (error instanceof openid.WWWAuthenticateChallengeError) return true;
  return (
    error instanceof openid.ResponseBodyError &&
    ['invalid_client', 'unauthorized_client'].includes(error.error)
  );
}
