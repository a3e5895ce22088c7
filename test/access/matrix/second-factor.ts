import { newId } from '@app/platform';
import { buildMembership } from '../../factories/membership.factory.js';
import { programme, signedIn } from '../standings.js';
import { unique } from '../things.js';
import type { World } from '../world.js';
import type { Row } from './row.js';

/** A second factor is a person's own, and a program never has a hand in it. */
const own = { may: signedIn, door: 'session' } as const;
/** Refused for what stands in the way, and not for who asks. */
const comesTooEarly = { ...own, reaches: 409 } as const;
const isWrong = { ...own, reaches: 400 } as const;

/** Setting up a second factor, answering it and forgetting it. A session of which it is asked: `every-route.spec.ts`. */
const ownRows: readonly Row[] = [
  { route: 'GET /second-factors/current', ...own, ask: () => ({ path: '/second-factors/current' }) },
  {
    route: 'POST /second-factor-answers',
    act: 'with a code that is wrong',
    ...isWrong,
    ask: (world) => withNone(world, { path: '/second-factor-answers', body: { code: '000000' } }),
  },
  {
    route: 'POST /recovery-codes',
    act: 'without a second factor',
    ...comesTooEarly,
    ask: (world) => withNone(world, { path: '/recovery-codes', body: { code: '000000' } }),
  },
  {
    route: 'POST /authenticators',
    ...own,
    ask: (world) => withNone(world, { path: '/authenticators', body: {} }),
  },
  {
    route: 'POST /authenticator-confirmations',
    act: 'of an app that was not begun with',
    ...comesTooEarly,
    ask: (world) => withNone(world, { path: '/authenticator-confirmations', body: { code: '000000' } }),
  },
  {
    route: 'POST /authenticator-removals',
    act: 'without an app',
    ...comesTooEarly,
    ask: (world) => withNone(world, { path: '/authenticator-removals', body: { code: '000000' } }),
  },
  { route: 'POST /passkey-proposals', ...own, ask: () => ({ path: '/passkey-proposals' }) },
  {
    route: 'POST /passkeys',
    act: 'that no browser made',
    ...isWrong,
    ask: () => ({ path: '/passkeys', body: { name: 'Sleutel', response: {} } }),
  },
  {
    route: 'POST /passkey-challenges',
    act: 'without a passkey',
    ...comesTooEarly,
    ask: (world) => withNone(world, { path: '/passkey-challenges' }),
  },
  {
    route: 'POST /passkey-answers',
    act: 'that no browser gave',
    ...isWrong,
    ask: () => ({ path: '/passkey-answers', body: { response: {} } }),
  },
  {
    route: 'DELETE /passkeys/:id',
    ...{ may: ['candidate'], door: 'session' },
    ask: async (world) => ({ path: `/passkeys/${await passkey(world, world.people.candidate)}` }),
  },
];

/** Who lost the phone is helped by the office; how many have no second factor is told to who may demand one. */
const officeRows: readonly Row[] = [
  {
    route: 'POST /people/:id/second-factor-resets',
    ...{ may: ['office', 'admin'], sees: [...programme, 'foreignOffice'] },
    ask: async (world) => {
      const role = { role: 'observer', programmeId: world.ours.programmeId } as const;
      const { personId } = await buildMembership(world.app.database, role);
      await passkey(world, personId);
      return { path: `/people/${personId}/second-factor-resets`, body: { reason: 'Telefoon kwijt.' } };
    },
  },
  {
    route: 'GET /programmes/:id/second-factor-figures',
    ...{ may: ['office', 'admin'], sees: programme },
    ask: ({ ours }) => ({ path: `/programmes/${ours.programmeId}/second-factor-figures` }),
  },
];

export const secondFactorRows: readonly Row[] = [...ownRows, ...officeRows];

/** What is asked while nobody has a second factor, and no wrong code was counted. */
async function withNone<Asked>({ app }: World, asked: Asked): Promise<Asked> {
  for (const table of ['authenticator', 'passkey', 'recovery_code', 'second_factor_attempt'])
    await app.database.query(`DELETE FROM ${table}`);
  return asked;
}

/** A passkey of somebody. @returns its id */
export async function passkey({ app }: World, personId: string): Promise<string> {
  const id = newId();
  await app.database.query(
    `INSERT INTO passkey (id, person_id, name, credential_id, public_key, counter, transports, created_at)
     VALUES ($1, $2, 'Sleutel', $3, '\\x00', 0, '{}', $4)`,
    [id, personId, unique(), app.clock.now()],
  );
  return id;
}
