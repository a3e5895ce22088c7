import { newId } from '@app/platform';
import { buildIdentityProvider } from '../../factories/identity-provider.factory.js';
import { signedIn } from '../standings.js';
import { unique } from '../things.js';
import type { World } from '../world.js';
import type { Row } from './row.js';

/** Which organisations people sign in with is for administrators, in person; an account there is its person's own. */
export const identityProviderRows: readonly Row[] = [
  {
    route: 'GET /sign-in-providers',
    ...{ may: signedIn, door: 'public' },
    ask: async (world) => ({ path: '/sign-in-providers?limit=200', finds: await provider(world) }),
  },
  {
    route: 'POST /provider-sign-ins',
    act: 'with an address that no provider serves',
    ...{ may: signedIn, door: 'public' },
    ask: () => ({ path: '/provider-sign-ins', body: { email: `iemand@${unique()}.example` } }),
  },
  {
    route: 'GET /sign-in-callbacks',
    act: 'of a sign-in that nobody began',
    ...{ may: signedIn, door: 'public', reaches: 302 },
    ask: () => ({ path: `/sign-in-callbacks?state=${unique()}&code=${unique()}` }),
  },
  {
    route: 'GET /linked-identities',
    act: 'one’s own',
    ...{ may: signedIn, door: 'session' },
    ask: () => ({ path: '/linked-identities' }),
  },
  {
    route: 'GET /linked-identities',
    act: 'of somebody',
    ...{ may: ['candidate', 'admin'], door: 'session' },
    ask: async (world) => ({
      path: `/linked-identities?personId=${world.people.candidate}&limit=200`,
      finds: await linkedIdentity(world),
    }),
  },
  {
    route: 'DELETE /linked-identities/:id',
    ...{ may: ['candidate', 'admin'], door: 'session' },
    ask: async (world) => ({ path: `/linked-identities/${await linkedIdentity(world)}` }),
  },
  {
    route: 'GET /identity-providers',
    ...{ may: ['admin'], others: 403, door: 'session' },
    ask: async (world) => ({ path: '/identity-providers?limit=200', finds: await provider(world) }),
  },
  {
    route: 'GET /identity-providers/:id',
    ...{ may: ['admin'], others: 403, door: 'session' },
    ask: async (world) => ({ path: `/identity-providers/${await provider(world)}` }),
  },
  {
    route: 'POST /identity-providers',
    ...{ may: ['admin'], others: 403, door: 'session' },
    ask: () => {
      const { issuer, clientId, clientSecret } = access();
      const body = { name: `Organisatie ${unique()}`, issuer, clientId, clientSecret, domains: [] };
      return { path: '/identity-providers', body };
    },
  },
  {
    route: 'PATCH /identity-providers/:id',
    ...{ may: ['admin'], others: 403, door: 'session' },
    ask: async (world) => ({
      path: `/identity-providers/${await provider(world)}`,
      ...{ body: { enabled: false }, version: 1 },
    }),
  },
  {
    route: 'DELETE /identity-providers/:id',
    ...{ may: ['admin'], others: 403, door: 'session' },
    ask: async (world) => ({ path: `/identity-providers/${await provider(world)}`, version: 1 }),
  },
  {
    route: 'POST /identity-providers/:id/connection-tests',
    ...{ may: ['admin'], others: 403, door: 'session' },
    ask: async (world) => ({ path: `/identity-providers/${await provider(world)}/connection-tests` }),
  },
];

/** How a provider is reached that is not there: nobody listens at that port. */
const access = () => ({
  issuer: `https://127.0.0.1:1/${unique()}`,
  clientId: 'wisselwerk',
  clientSecret: 'het geheim van de organisatie',
});

/** A provider with which people can sign in. @returns its id */
export async function provider({ app }: World): Promise<string> {
  return (await buildIdentityProvider(app, access())).id;
}

/** The account of the candidate at a provider. @returns its id */
async function linkedIdentity(world: World): Promise<string> {
  const { app, people } = world;
  const id = newId();
  await app.database.query(
    `INSERT INTO linked_identity (id, person_id, provider_id, subject, linked_at, last_used_at)
     VALUES ($1, $2, $3, $4, $5, $5)`,
    [id, people.candidate, await provider(world), unique(), app.clock.now()],
  );
  return id;
}
