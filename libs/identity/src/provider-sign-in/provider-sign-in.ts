import { AuditTrail, Configuration, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { type ProviderAccess, ProviderClient } from '../identity-providers/provider-client.js';
import { connectionFault, ProviderFault } from '../identity-providers/provider-fault.js';
import { hashSecret } from '../sign-in/secret-token.js';
import { type NewSession, Sessions } from '../sign-in/sessions.js';
import { LinkedIdentities } from './linked-identities.js';
import { domainOf } from './mandatory-provider.js';
import { isLocalPath } from './local-path.js';
import { RefusedSignIn } from './provider-sign-in.errors.js';
import { type SignInAttempt, SignInAttempts } from './sign-in-attempts.js';

/** Who wants to sign in: with a provider of their choice, or the one that serves the domain of their address. */
export interface SignInWish {
  readonly providerId?: string | undefined;
  readonly email?: string | undefined;
  /** The path in the product where they wanted to go. */
  readonly returnTo?: string | undefined;
}

/** A sign-in that goes on at a provider. */
export interface BegunSignIn {
  readonly provider: { readonly id: string; readonly name: string };
  /** The page of the provider to send the browser to. */
  readonly authorizationUrl: string;
  /** For a cookie: binds the sign-in to the browser. */
  readonly browserSecret: string;
  readonly expiresAt: Date;
}

interface Provider extends ProviderAccess {
  readonly name: string;
  readonly authoritative: boolean;
}

const enabledProvider = `
  SELECT p.id, p.name, p.issuer, p.client_id AS "clientId", p.sealed_client_secret AS "sealedClientSecret", p.authoritative
  FROM identity_provider p WHERE p.enabled`;

/**
 * Signing in with OpenID Connect: the authorization code flow with PKCE, state and nonce. Nobody is made known by it;
 * who signs in was invited before. Source: OpenID Connect Core, 3.1; RFC 9700 (security of OAuth); RFC 9207 (issuer).
 */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditTrail,
    private readonly configuration: Configuration,
    private readonly client: ProviderClient,
    private readonly attempts: SignInAttempts,
    private readonly identities: LinkedIdentities,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Begins a sign-in. @returns undefined when no provider serves the domain of the address
   * @throws RefusedSignIn for a provider that is unknown or switched off, or that does not answer
   * @throws DomainError `request.invalid` for a path that leads out of the product
   */
  async begin({ providerId, email, returnTo = '/' }: SignInWish): Promise<BegunSignIn | undefined> {
    if (!isLocalPath(returnTo)) throw leadsOutside();
    const provider = await this.find(providerId, email);
    if (!provider) return undefined;
    try {
      const connection = await this.client.connect(provider);
      const attempt = {
        providerId: provider.id,
        codeVerifier: openid.randomPKCECodeVerifier(),
        nonce: openid.randomNonce(),
        returnTo,
      };
      const { state, browserSecret, expiresAt } = await this.keep(attempt);
      const address = openid.buildAuthorizationUrl(connection, {
        redirect_uri: this.client.callbackUrl,
        scope: 'openid email',
        state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        ...(email !== undefined && { login_hint: email }),
      });
      const { id, name } = provider;
      return { provider: { id, name }, authorizationUrl: address.href, browserSecret, expiresAt };
    } catch (fault) {
      throw await this.refused(provider.id, refusalOf(fault));
    }
  }

  /**
   * Ends a sign-in with the answer that the browser brought from the provider, and begins a session.
   * @param parameters the query with which the browser came back
   * @param browserSecret that of the cookie
   * @throws RefusedSignIn whatever is not right about it
   */
  async finish(
    parameters: URLSearchParams,
    browserSecret: string | undefined,
  ): Promise<{ session: NewSession; returnTo: string }> {
    const attempt = await this.take(parameters, browserSecret);
    const [provider] = await this.transaction.manager.query<Provider[]>(`${enabledProvider} AND p.id = $1`, [
      attempt.providerId,
    ]);
    if (!provider)
      throw await this.refused(attempt.providerId, new RefusedSignIn('sign_in.provider_unknown'));
    try {
      const session = await this.enter(provider, attempt, parameters);
      return { session, returnTo: attempt.returnTo };
    } catch (fault) {
      throw await this.refused(provider.id, refusalOf(fault));
    }
  }

  private async find(
    providerId: string | undefined,
    email: string | undefined,
  ): Promise<Provider | undefined> {
    const { manager } = this.transaction;
    if (providerId !== undefined) {
      const [provider] = await manager.query<Provider[]>(`${enabledProvider} AND p.id = $1`, [providerId]);
      if (!provider) throw new RefusedSignIn('sign_in.provider_unknown');
      return provider;
    }
    const [provider] = await manager.query<Provider[]>(
      `${enabledProvider} AND p.id = (
         SELECT d.provider_id FROM identity_provider_domain d WHERE d.domain = ${domainOf('$1::text')})`,
      [email ?? ''],
    );
    return provider;
  }

  private keep(attempt: SignInAttempt) {
    return this.transaction.run(() => {
      this.record('begin', attempt.providerId, 'done');
      return this.attempts.keep(attempt);
    });
  }

  /** Takes the attempt for good, before anything is asked of the provider: no answer counts twice. */
  private async take(parameters: URLSearchParams, browserSecret: string | undefined): Promise<SignInAttempt> {
    const [state, ...others] = parameters.getAll('state');
    const isWhole = state !== undefined && others.length === 0 && browserSecret !== undefined;
    const attempt = isWhole ? await this.attempts.take(state, browserSecret) : undefined;
    if (!attempt) throw await this.refused(null, new RefusedSignIn('sign_in.attempt_unknown'));
    return { ...attempt };
  }

  private async enter(
    provider: Provider,
    attempt: SignInAttempt,
    parameters: URLSearchParams,
  ): Promise<NewSession> {
    const connection = await this.client.connect(provider);
    const tokens = await openid.authorizationCodeGrant(
      connection,
      new URL(`${this.client.callbackUrl}?${parameters.toString()}`),
      {
        expectedState: parameters.get('state') ?? '',
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      },
    );
    const subject = tokens.claims()?.sub ?? '';
    const email = (await this.identities.isLinked(provider.id, subject))
      ? undefined
      : await provedAddress(provider, connection, tokens);
    return this.transaction.run(async (manager) => {
      const personId = await this.identities.personOf({ providerId: provider.id, subject, email });
      const session = await this.sessions.begin(personId, 'openid_connect');
      await manager.query(`UPDATE session SET provider_id = $2, end_session_url = $3 WHERE token_hash = $1`, [
        hashSecret(session.secret),
        provider.id,
        this.endSessionUrl(connection),
      ]);
      return session;
    });
  }

  /** Where somebody signs out at the provider too; null where it has no such place. Source: OpenID Connect RP-Initiated Logout. */
  private endSessionUrl(connection: openid.Configuration): string | null {
    if (connection.serverMetadata().end_session_endpoint === undefined) return null;
    const back = { post_logout_redirect_uri: `${this.configuration.PUBLIC_URL}/sign-in` };
    return openid.buildEndSessionUrl(connection, back).href;
  }

  /** Writes down a refusal, in a transaction of its own: that of the sign-in is gone. */
  private async refused(providerId: string | null, refusal: unknown): Promise<unknown> {
    if (refusal instanceof RefusedSignIn) {
      const { code, reason } = refusal;
      await this.transaction.run(() =>
        Promise.resolve(this.record('refuse', providerId, 'refused', { code, reason })),
      );
    }
    return refusal;
  }

  private record(
    act: 'begin' | 'refuse',
    providerId: string | null,
    outcome: 'done' | 'refused',
    detail: Readonly<Record<string, unknown>> = {},
  ): void {
    const subject = { subjectType: 'identity_provider', subjectId: providerId };
    this.audit.record({ action: `provider_sign_in.${act}`, ...subject, outcome, detail });
  }
}

/** The address that the provider asserts and that may be believed: it is verified, or the provider decides over its domain. */
async function provedAddress(
  provider: Provider,
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
  return typeof email === 'string' && (verified === true || provider.authoritative) ? email : undefined;
}

/** What a fault means to who wanted to sign in; what is no fault of the sign-in stays what it is. */
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

function leadsOutside(): Error {
  const detail = {
    nl: 'Dit adres hoort niet bij Wisselwerk.',
    en: 'This address does not belong to Wisselwerk.',
  };
  return invalid([{ pointer: '/returnTo', code: 'outside', detail }]);
}
