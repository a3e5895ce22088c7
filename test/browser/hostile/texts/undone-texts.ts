import pg from 'pg';
import type { Product } from '../../product.js';
import type { Cast } from '../cast.js';
import { type Visit, visits } from '../visit.js';
import { hostile } from '../writings.js';

/** Leaves at that what could not be sent and handled. @param product with a mail that was given up @returns where it is shown */
export async function leaveUndone({ admin }: Cast, product: Product): Promise<Visit[]> {
  await giveUpEvent(product);
  for (const list of ['undelivered-mails', 'failed-events']) {
    const [undone] = await admin.list<{ id: string }>(`/${list}?state=given_up`);
    await admin.write('PATCH', `/${list}/${undone?.id}`, { state: 'left', because: hostile });
  }
  return visits('admin', '/administration/undone?state=left');
}

async function giveUpEvent({ databaseUrl }: Product): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO outbox_event (id, kind, subject_id, payload, occurred_at, attempts, last_error, given_up_at)
     VALUES (gen_random_uuid(), 'exchange.agreed', gen_random_uuid(), '{}', now(), 5, 'Onbereikbaar', now())`,
  );
  await client.end();
}
