import { generateKeyPairSync, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { jest } from '@jest/globals';
import type { Grant, KoaContextWithOIDC, Provider } from 'oidc-provider';

// What it says is for who runs it in earnest: that its memory is lost, that its pages are plain, which Node it is made for.
for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
const oidc = await import('oidc-provider');

/** An account at a provider. */
export interface ProviderAccount {
  /** By which the provider knows it, for ever. */
  readonly subject: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
}

/** What a provider and a product have agreed on. */
const client = { id: 'wisselwerk', secret: 'a secret between the two & only them' };

/** The keys of every provider here have the same name, so that only the signature tells them apart. */
function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'signing', use: 'sig', alg: 'RS256' };
}

/** A real OpenID Connect provider of a test, at which whoever comes is signed in already, as the account of the moment. */
export class IdentityProvider {
  /** Who sits at the browser. */
  account: ProviderAccount = { subject: randomUUID() };
  /** The queries of the pages that browsers were sent to. */
  readonly visits: URLSearchParams[] = [];
  readonly clientId = client.id;
  readonly clientSecret = client.secret;

  private readonly accounts = new Map<string, ProviderAccount>();

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /**
   * Starts a provider at which the product is known.
   * @param publicUrl the address of the product
   * @param forged whether another signs in its name, with a key that it does not publish
   */
  static async start(publicUrl: string, { forged = false } = {}): Promise<IdentityProvider> {
    const port = randomInt(20_000, 32_768);
    const issuer = `http://127.0.0.1:${port}`;
    const server = createServer();
    const identityProvider = new IdentityProvider(issuer, server);
    const provider = identityProvider.equip(publicUrl);
    if (forged) publishAnotherKey(provider);
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return identityProvider;
  }

  /** Ends every connection; until it is started anew nobody answers. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /**
   * Goes through the pages of the provider as a browser does.
   * @returns the address at the product to which the browser is sent back
   */
  async visit(authorizationUrl: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let address = new URL(authorizationUrl);
    while (address.origin === this.issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const page = await fetch(address, { headers: { cookie }, redirect: 'manual' });
      for (const header of page.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
        cookies.set(name, value);
      }
      const next = page.headers.get('location');
      if (next === null) throw new Error(`The provider shows a page: ${await page.text()}`);
      address = new URL(next, address);
    }
    return address;
  }

  private equip(publicUrl: string): Provider {
    const provider: Provider = new oidc.Provider(this.issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [`${publicUrl}/api/v1/sign-in-callbacks`],
          post_logout_redirect_uris: [`${publicUrl}/sign-in`],
        },
      ],
      cookies: { keys: [randomUUID()] },
      jwks: { keys: [newKey()] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      findAccount: (_context, accountId) => ({ accountId, claims: () => this.claimsOf(accountId) }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      loadExistingGrant: (context) => grantAll(provider, context),
    });
    provider.use(async (context, next) => {
      if (context.path === '/auth') this.visits.push(new URLSearchParams(context.querystring));
      if (!context.path.startsWith('/interaction/')) {
        await next();
        return;
      }
      this.accounts.set(this.account.subject, this.account);
      const login = { accountId: this.account.subject, remember: false };
      await provider.interactionFinished(context.req, context.res, { login });
      context.respond = false;
    });
    return provider;
  }

  private claimsOf(subject: string) {
    const { email, emailVerified } = this.accounts.get(subject) ?? {};
    return {
      sub: subject,
      ...(email !== undefined && { email }),
      ...(emailVerified !== undefined && { email_verified: emailVerified }),
    };
  }
}

/** Nobody is asked for consent: the organisation gave it for its people. */
async function grantAll(
  provider: Provider,
  { oidc: { session, client: asking } }: KoaContextWithOIDC,
): Promise<Grant> {
  const grant = new provider.Grant({
    accountId: session?.accountId ?? '',
    clientId: asking?.clientId ?? '',
  });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}

function publishAnotherKey(provider: Provider): void {
  const { kty, n, e, kid, use, alg } = newKey() as Record<string, unknown>;
  provider.use(async (context, next) => {
    if (context.path === '/jwks') context.body = { keys: [{ kty, n, e, kid, use, alg }] };
    else await next();
  });
}
