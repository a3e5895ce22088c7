import { MailDelivery, OutboxRelay, Throttle } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson, type BuiltPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

const now = '2021-03-01T09:00:00+01:00';
const nextDay = '2021-03-02T09:00:00+01:00';
const anHourBefore = '2021-03-02T08:00:00+01:00';

let app: TestApplication;
let person: BuiltPerson;
beforeAll(async () => {
  app = await startApplication();
  person = await buildPerson(app.database);
  await buildMembership(app.database, { personId: person.id, role: 'admin' });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(now));

describe('when the clock was ahead, and is set back', () => {
  it('a session that had run out is not alive again', async () => {
    const client = await app.as(person.id);
    app.clock.set('2021-03-09T10:00:00+01:00');
    await client.get('/sessions/current').expect(401);
    app.clock.set(now);
    await client.get('/sessions/current').expect(401);
  });

  it('who was held back for a while is not locked out for longer', async () => {
    const limits = { window: 900_000, limit: 1, blockFor: 900_000 };
    const throttle = app.resolve(Throttle);
    app.clock.set(nextDay);
    await throttle.hit('ahead', limits);
    expect((await throttle.hit('ahead', limits)).blockedFor).toBe(900_000);
    app.clock.set(now);
    expect((await throttle.hit('ahead', limits)).blockedFor).toBe(900_000);
    app.clock.set('2021-03-01T09:16:00+01:00');
    expect(await throttle.hit('ahead', limits)).toMatchObject({ hits: 1, blockedFor: 0 });
  });

  it('an event that waited for another attempt is handed on', async () => {
    await app.database.query(
      `INSERT INTO outbox_event (id, kind, subject_id, payload, occurred_at, attempts, next_attempt_at)
       VALUES (gen_random_uuid(), 'exchange.nothing', gen_random_uuid(), '{}', $1, 1, $2)`,
      [now, nextDay],
    );
    expect(await app.context.run({}, () => app.resolve(OutboxRelay).relay())).toBe(1);
  });

  it('a mail that waited for another attempt is sent', async () => {
    await app.database.query(
      `INSERT INTO outgoing_mail (id, template, recipient, parameters, created_at, attempts, next_attempt_at)
       VALUES (gen_random_uuid(), 'sign_in_link', $1, $2, $3, 1, $4)`,
      [person.email, { askedAt: new Date(now).toISOString() }, now, nextDay],
    );
    expect(await app.context.run({}, () => app.resolve(MailDelivery).deliver())).toBe(1);
  });

  it('an answer under an Idempotency-Key is still remembered', async () => {
    app.clock.set(nextDay);
    const admin = await app.as(person.id);
    const organisation = { name: 'Vooruit', shortName: 'V', kind: 'municipality' };
    const send = () => admin.post('/organisations', organisation).set('Idempotency-Key', 'vooruit');
    const first = await send().expect(201);
    app.clock.set(anHourBefore);
    expect((await send().expect(201)).body).toEqual(first.body);
  });
});
