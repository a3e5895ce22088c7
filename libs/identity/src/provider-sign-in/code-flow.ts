import { Configuration } from '@app/platform';
import { Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { ProviderClient } from '../identity-providers/provider-client.js';
import { connectionFault, ProviderFault } from '../identity-providers/provider-fault.js';
import type { EnabledProvider } from './enabled-provider.js';
import { RefusedSignIn } from './provider-sign-in.errors.js';
import type { SignInAttempt } from './sign-in-attempts.js';

/** Where somebody signs in at a provider, and what proves that an answer belongs to it. */
export interface AuthorizationRequest extends Pick<SignInAttempt, 'codeVerifier' | 'nonce'> {
  /** The page of the provider to send the browser to. @param state what the browser brings back */
  readonly addressWith: (state: string) => string;
}

/** Who signed in at a provider. */
export interface AssertedIdentity {
  readonly subject: string;
  /** The address, when the provider tells it and it may be believed; asks the provider where it has not told it yet. */
  readonly provedAddress: () => Promise<string | undefined>;
  /** Where they sign out there too; null where it has no such place. */
  readonly endSessionUrl: string | null;
}

/**
 * What is said between here and a provider: the authorization code flow with PKCE, state and nonce.
 * Source: OpenID Connect Core, 3.1; RFC 9700 (security of OAuth); RFC 9207 (issuer).
 */
@Injectable()
export class CodeFlow {
  constructor(
    private readonly configuration: Configuration,
    private readonly client: ProviderClient,
  ) {}

  /** Prepares to send a browser to a provider. @param email who is about to sign in there, where that is known */
  async prepare(provider: EnabledProvider, email: string | undefined): Promise<AuthorizationRequest> {
    const connection = await orRefused(() => this.client.connect(provider));
    const codeVerifier = openid.randomPKCECodeVerifier();
    const nonce = openid.randomNonce();
    const parameters = {
      redirect_uri: this.client.callbackUrl,
      scope: 'openid email',
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(email !== undefined && { login_hint: email }),
    };
    return {
      codeVerifier,
      nonce,
      addressWith: (state) => openid.buildAuthorizationUrl(connection, { ...parameters, state }).href,
    };
  }

  /**
   * Redeems the answer of a provider. @param parameters the query with which the browser came back
   * @throws RefusedSignIn whatever is not right about it
   */
  redeem(
    provider: EnabledProvider,
    { nonce, codeVerifier }: SignInAttempt,
    parameters: URLSearchParams,
  ): Promise<AssertedIdentity> {
    return orRefused(async () => {
      const connection = await this.client.connect(provider);
      const tokens = await openid.authorizationCodeGrant(
        connection,
        new URL(`${this.client.callbackUrl}?${parameters.toString()}`),
        {
          expectedState: parameters.get('state') ?? '',
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        },
      );
      return {
        subject: tokens.claims()?.sub ?? '',
        provedAddress: () => orRefused(() => provedAddress(provider, connection, tokens)),
        endSessionUrl: this.endSessionUrl(connection),
      };
    });
  }

  /** Source: OpenID Connect RP-Initiated Logout. */
  private endSessionUrl(connection: openid.Configuration): string | null {
    if (connection.serverMetadata().end_session_endpoint === undefined) return null;
    const back = { post_logout_redirect_uri: `${this.configuration.PUBLIC_URL}/sign-in` };
    return openid.buildEndSessionUrl(connection, back).href;
  }
}

/** It is verified, or the provider decides over its domain. */
async function provedAddress(
  { authoritative }: EnabledProvider,
  connection: openid.Configuration,
  tokens: Awaited<ReturnType<typeof openid.authorizationCodeGrant>>,
): Promise<string | undefined> {
  const claims = tokens.claims();
  if (!claims) return undefined;
  const hasInformation = connection.serverMetadata().userinfo_endpoint !== undefined;
  const { email, email_verified: verified } =
    claims['email'] === undefined && hasInformation
      ? await openid.fetchUserInfo(connection, tokens.access_token, claims.sub)
      : claims;
  return typeof email === 'string' && (verified === true || authoritative) ? email : undefined;
}

/** Says of what fails at the provider what it means to who wanted to sign in; any other fault stays what it is. */
async function orRefused<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (fault) {
    throw refusalOf(fault);
  }
}

function refusalOf(fault: unknown): unknown {
  if (fault instanceof ProviderFault) return new RefusedSignIn('sign_in.provider_unavailable', fault.code);
  if (fault instanceof openid.AuthorizationResponseError)
    return new RefusedSignIn('sign_in.provider_refused', fault.error);
  if (!isOfProvider(fault)) return fault;
  const unavailable = connectionFault(fault);
  return unavailable
    ? new RefusedSignIn('sign_in.provider_unavailable', unavailable)
    : new RefusedSignIn('sign_in.answer_invalid', fault.code ?? null);
}

function isOfProvider(fault: unknown): fault is Error & { readonly code?: string } {
  return (
    fault instanceof openid.ClientError ||
    fault instanceof openid.ResponseBodyError ||
    fault instanceof openid.WWWAuthenticateChallengeError
  );
}
