import { newId } from '@app/platform';
import type { World } from '../world.js';
import type { Row } from './row.js';

const decision = { state: 'left', because: 'Het adres bestaat niet meer.' };
const forAdministrator = { may: ['admin'], others: 403 } as const;

/** What could not be done is for administrators. */
export const undoneRows: readonly Row[] = [
  {
    route: 'GET /undelivered-mails',
    ...forAdministrator,
    ask: async (world) => ({ path: '/undelivered-mails?limit=200', finds: await undeliveredMail(world) }),
  },
  {
    route: 'PATCH /undelivered-mails/:id',
    ...forAdministrator,
    ask: async (world) => ({ path: `/undelivered-mails/${await undeliveredMail(world)}`, body: decision }),
  },
  {
    route: 'GET /failed-events',
    ...forAdministrator,
    ask: async (world) => ({ path: '/failed-events?limit=200', finds: await failedEvent(world) }),
  },
  {
    route: 'PATCH /failed-events/:id',
    ...forAdministrator,
    ask: async (world) => ({ path: `/failed-events/${await failedEvent(world)}`, body: decision }),
  },
  { route: 'GET /queue-failures', ...forAdministrator, ask: () => ({ path: '/queue-failures' }) },
];

/** A mail that was given up. @returns its id */
async function undeliveredMail({ app }: World): Promise<string> {
  const id = newId();
  await app.database.query(
    `INSERT INTO outgoing_mail (id, template, recipient, parameters, created_at, attempts, given_up_at, dropped_at,
       dropped_because, last_error)
     VALUES ($1, 'sign_in_link', 'iemand@organisatie.example', '{}', $2, 3, $2, $2, 'it was refused', 'No such mailbox')`,
    [id, app.clock.now()],
  );
  return id;
}

/** An event that was given up. @returns its id */
async function failedEvent({ app }: World): Promise<string> {
  const id = newId();
  await app.database.query(
    `INSERT INTO outbox_event (id, kind, subject_id, payload, occurred_at, attempts, given_up_at, last_error)
     VALUES ($1, 'exchange.agreed', $2, '{}', $3, 3, $3, 'Nobody is there')`,
    [id, newId(), app.clock.now()],
  );
  return id;
}
