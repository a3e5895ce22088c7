import { newId } from '@app/platform';
import { signedIn } from '../standings.js';
import { unique } from '../things.js';
import { bodyOf, idOf } from '../../setup/answers.js';
import type { World } from '../world.js';
import type { Row } from './row.js';

/** Sessions and tokens are a person's own. */
export const signInRows: readonly Row[] = [
  {
    route: 'POST /sign-in-links',
    ...{ may: signedIn, door: 'public' },
    ask: () => ({ path: '/sign-in-links', body: { email: `${unique()}@organisatie.example` } }),
  },
  {
    route: 'POST /sessions',
    act: 'a link that is no more',
    ...{ may: signedIn, door: 'public', reaches: 401 },
    ask: () => ({ path: '/sessions', body: { token: unique() } }),
  },
  { route: 'GET /sessions', may: signedIn, ask: () => ({ path: '/sessions' }) },
  { route: 'GET /sessions/current', may: signedIn, ask: () => ({ path: '/sessions/current' }) },
  {
    route: 'DELETE /sessions/current',
    ...{ may: signedIn, endsSession: true },
    ask: () => ({ path: '/sessions/current' }),
  },
  {
    route: 'DELETE /sessions/:id',
    may: ['candidate'],
    ask: async (world) => ({ path: `/sessions/${await sessionOfCandidate(world)}` }),
  },
  {
    route: 'GET /access-tokens',
    ...{ may: signedIn, door: 'session' },
    ask: () => ({ path: '/access-tokens' }),
  },
  {
    route: 'POST /access-tokens',
    ...{ may: signedIn, door: 'session' },
    ask: () => ({ path: '/access-tokens', body: wantedToken }),
  },
  {
    route: 'DELETE /access-tokens/:id',
    ...{ may: ['candidate'], door: 'session' },
    ask: async (world) => {
      const made = await world.as('candidate').post('/access-tokens', wantedToken).expect(201);
      return { path: `/access-tokens/${idOf(made)}` };
    },
  },
  {
    route: 'GET /demo-sessions',
    ...{ may: signedIn, door: 'public' },
    ask: () => ({ path: '/demo-sessions' }),
  },
  {
    route: 'POST /demo-sessions',
    ...{ may: signedIn, door: 'public' },
    ask: ({ people }) => ({ path: '/demo-sessions', body: { personId: people.stranger } }),
  },
  { route: 'GET /demo-mails', ...{ may: signedIn, door: 'public' }, ask: () => ({ path: '/demo-mails' }) },
  {
    route: 'GET /demo-mails/:id/body',
    ...{ may: signedIn, door: 'public' },
    ask: async (world) => ({ path: `/demo-mails/${await keptMail(world)}/body` }),
  },
  {
    route: 'GET /demo-mails/:id/calendar-object',
    act: 'of a mail that brings none',
    ...{ may: signedIn, door: 'public', reaches: 404 },
    ask: async (world) => ({ path: `/demo-mails/${await keptMail(world)}/calendar-object` }),
  },
];

const wantedToken = { name: 'Agenda', scopes: ['read'], expiresOn: '2021-12-31' };

/** Another session of the candidate than the one they ask with. */
async function sessionOfCandidate({ app, people }: World): Promise<string> {
  const elsewhere = await app.as(people.candidate);
  const { items } = bodyOf<{ items: { id: string; current: boolean }[] }>(await elsewhere.get('/sessions'));
  const session = items.find(({ current }) => current);
  if (!session) throw new Error('The session that asks is not among its person’s.');
  return session.id;
}

async function keptMail({ app }: World): Promise<string> {
  const id = newId();
  await app.database.query(
    `INSERT INTO kept_mail (id, recipient, subject, text, html, kept_at)
     VALUES ($1, 'iemand@organisatie.example', 'Welkom', 'Welkom.', '<p>Welkom.</p>', $2)`,
    [id, app.clock.now()],
  );
  return id;
}
