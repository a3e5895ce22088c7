import { invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type NewSession, Sessions } from '../sign-in/sessions.js';
import { CodeFlow } from './code-flow.js';
import {
  type EnabledProvider,
  findEnabledProvider,
  findProviderOfDomain,
  holdEnabled,
} from './enabled-provider.js';
import { LinkedIdentities } from './linked-identities.js';
import { isLocalPath } from './local-path.js';
import { ProviderSignInTrail } from './provider-sign-in-trail.js';
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

/** Signing in with OpenID Connect. Nobody is made known by it; who signs in was invited before. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly flow: CodeFlow,
    private readonly attempts: SignInAttempts,
    private readonly identities: LinkedIdentities,
    private readonly sessions: Sessions,
    private readonly trail: ProviderSignInTrail,
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
    const { id, name } = provider;
    return this.orWrittenDown(id, async () => {
      const { codeVerifier, nonce, addressWith } = await this.flow.prepare(provider, email);
      const { state, ...bound } = await this.transaction.run(() => {
        this.trail.began(id);
        return this.attempts.keep({ providerId: id, codeVerifier, nonce, returnTo });
      });
      return { provider: { id, name }, authorizationUrl: addressWith(state), ...bound };
    });
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
    const attempt = await this.orWrittenDown(null, () => this.take(parameters, browserSecret));
    return this.orWrittenDown(attempt.providerId, async () => {
      const provider = await findEnabledProvider(this.transaction.manager, attempt.providerId);
      if (!provider) throw new RefusedSignIn('sign_in.provider_unknown');
      const session = await this.enter(provider, attempt, parameters);
      return { session, returnTo: attempt.returnTo };
    });
  }

  private async find(
    providerId: string | undefined,
    email: string | undefined,
  ): Promise<EnabledProvider | undefined> {
    const { manager } = this.transaction;
    if (providerId === undefined) return findProviderOfDomain(manager, email ?? '');
    const provider = await findEnabledProvider(manager, providerId);
    if (!provider) throw new RefusedSignIn('sign_in.provider_unknown');
    return provider;
  }

  /** Takes the attempt for good, before anything is asked of the provider: no answer counts twice. */
  private async take(parameters: URLSearchParams, browserSecret: string | undefined): Promise<SignInAttempt> {
    const [state, ...others] = parameters.getAll('state');
    const isWhole = state !== undefined && others.length === 0 && browserSecret !== undefined;
    const attempt = isWhole ? await this.attempts.take(state, browserSecret) : undefined;
    if (!attempt) throw new RefusedSignIn('sign_in.attempt_unknown');
    return attempt;
  }

  private async enter(
    provider: EnabledProvider,
    attempt: SignInAttempt,
    parameters: URLSearchParams,
  ): Promise<NewSession> {
    const providerId = provider.id;
    const { subject, provedAddress, endSessionUrl } = await this.flow.redeem(provider, attempt, parameters);
    const isLinked = await this.identities.isLinked(providerId, subject);
    const email = isLinked ? undefined : await provedAddress();
    return this.transaction.run(async (manager) => {
      if (!(await holdEnabled(manager, providerId))) throw new RefusedSignIn('sign_in.provider_unknown');
      const personId = await this.identities.personOf({ providerId, subject, email });
      return this.sessions.begin(personId, 'openid_connect', { providerId, endSessionUrl });
    });
  }

  /** Does it; why nobody is signed in is written down before it is told. */
  private async orWrittenDown<Result>(
    providerId: string | null,
    work: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work();
    } catch (fault) {
      throw await this.trail.refused(providerId, fault);
    }
  }
}

function leadsOutside(): Error {
  const detail = {
    nl: 'Dit adres hoort niet bij Wisselwerk.',
    en: 'This address does not belong to Wisselwerk.',
  };
  return invalid([{ pointer: '/returnTo', code: 'outside', detail }]);
}
