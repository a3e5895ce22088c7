import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Housekeeping, MailDelivery, Outbox, OutboxRelay, Transaction } from '@app/platform';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { MailSink } from '../setup/mail-sink.js';
import { Letters } from './mail-letters.js';

interface Undone {
  id: string;
  state: string;
  kind?: string;
  attempts: number;
  reason: string;
  nextAttemptAt: string | null;
}

const sink = new MailSink();
let app: TestApplication;
let letters: Letters;
let admin: Client;
let adminId: string;
beforeAll(async () => {
  await sink.start();
  app = await startApplication({ SMTP_URL: sink.url });
  letters = new Letters(app);
  adminId = (await buildMembership(app.database, { role: 'admin' })).personId;
  admin = await app.as(adminId);
  app.resolve(OutboxRelay).subscribe({ kinds: ['letter.poison', 'letter.wholesome'], handle });
});
afterAll(async () => {
  await app.close();
  await sink.stop();
});

/** The subjects of the events that were handled, and whether the ones that are poison can be. */
let handled: string[] = [];
let isCured = false;
function handle({ kind, subjectId }: { kind: string; subjectId: string }): Promise<void> {
  if (kind === 'letter.poison' && !isCured) return Promise.reject(new Error('Nobody jan@one.example here'));
  handled.push(subjectId);
  return Promise.resolve();
}

afterEach(async () => {
  sink.reset();
  [handled, isCured] = [[], false];
  await app.database.query(`DELETE FROM outgoing_mail`);
  await app.database.query(`DELETE FROM outbox_event`);
});

async function emit(kind: string): Promise<string> {
  const subjectId = randomUUID();
  await app.resolve(Transaction).run(() => app.resolve(Outbox).emit({ kind, subjectId, payload: {} }));
  return subjectId;
}

const relay = () => app.context.run({}, () => app.resolve(OutboxRelay).relay());

/** Moves the clock past every delay between two attempts. */
function later(hours = 1.1): void {
  app.clock.set(new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString());
}

async function listed(list: string, query = ''): Promise<Undone[]> {
  const { body } = (await admin.get(`/${list}${query}`).expect(200)) as { body: { items: Undone[] } };
  return body.items;
}

async function only(list: string): Promise<Undone> {
  const [item, ...others] = await listed(list);
  if (!item || others.length > 0) throw new Error(`There are ${others.length + 1} instead of one.`);
  return item;
}

const decide = (list: string, { id }: Undone, decision: object, status = 200) =>
  admin.patch(`/${list}/${id}`, decision).expect(status);

async function entries(subjectId: string): Promise<unknown[]> {
  return app.database.query(
    `SELECT action, actor_id AS actor, detail FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`,
    [subjectId],
  );
}

async function refusedLetter(recipient = 'jan@weg.example'): Promise<void> {
  sink.refuseRecipient = (address) => ({ code: 550, words: `No such mailbox <${address}>` });
  await letters.order(recipient);
  await letters.deliver();
}

describe('an event that cannot be handled', () => {
  it('holds up no other, and is handled once as soon as it can be', async () => {
    const poison = await emit('letter.poison');
    const others = [await emit('letter.wholesome'), await emit('letter.wholesome')];
    await relay();
    expect(handled).toEqual(others);
    isCured = true;
    later();
    await relay();
    await relay();
    expect(handled).toEqual([...others, poison]);
    expect(await listed('failed-events')).toEqual([]);
  });

  it('is seen while it is tried, without the name before an @', async () => {
    await emit('letter.poison');
    await relay();
    expect(await listed('failed-events', '?state=trying')).toEqual([
      expect.objectContaining({
        kind: 'letter.poison',
        attempts: 1,
        reason: 'Nobody …@one.example here',
        nextAttemptAt: new Date(app.clock.now().getTime() + 5_000).toISOString(),
      }),
    ]);
  });

  it('is given up after three days, and no worker looks at it any more', async () => {
    await emit('letter.poison');
    const begun = app.clock.now().getTime();
    for (let tries = 0; tries < 200 && (await relay()) > 0; tries += 1) {
      const { nextAttemptAt } = await only('failed-events');
      if (nextAttemptAt) app.clock.set(nextAttemptAt);
    }
    expect(await only('failed-events')).toMatchObject({ state: 'given_up', nextAttemptAt: null });
    expect((app.clock.now().getTime() - begun) / 86_400_000).toBeCloseTo(3, 0);
    later(24);
    expect(await relay()).toBe(0);
  });

  it('is tried once more by two relays at once, and counts as one attempt', async () => {
    await emit('letter.poison');
    await Promise.all([relay(), relay()]);
    const { attempts } = await only('failed-events');
    expect(attempts).toBe(1);
  });
});

describe('the administrator', () => {
  it('has a mail that was given up tried again, once however often it is asked', async () => {
    await refusedLetter();
    const mail = await only('undelivered-mails');
    expect(mail).toMatchObject({
      state: 'given_up',
      template: 'letter',
      recipientDomain: 'weg.example',
      attempts: 1,
    });
    expect(mail.reason).toMatch(/No such mailbox <…@weg\.example>/);
    await decide('undelivered-mails', mail, { state: 'trying' });
    const { body } = await decide('undelivered-mails', mail, { state: 'trying' });
    expect(body).toMatchObject({ state: 'trying' });
    expect(await entries(mail.id)).toEqual([
      { action: 'mail.try_again', actor: adminId, detail: { from: 'given_up' } },
    ]);
    sink.reset();
    await letters.deliver();
    expect(sink.messages).toHaveLength(1);
    expect(await listed('undelivered-mails')).toEqual([]);
    await decide('undelivered-mails', mail, { state: 'trying' }, 409);
    await letters.deliver();
    expect(sink.messages).toHaveLength(1);
  });

  it('leaves an event with a reason, and can have it tried after all', async () => {
    const subject = await emit('letter.poison');
    await relay();
    const event = await only('failed-events');
    await decide('failed-events', event, { state: 'left', because: ' ' }, 400);
    const left = await decide('failed-events', event, { state: 'left', because: 'Oude fout' });
    expect(left.body).toMatchObject({ state: 'left', left: { by: { id: adminId }, because: 'Oude fout' } });
    isCured = true;
    later(24);
    expect(await relay()).toBe(0);
    await decide('failed-events', event, { state: 'trying' });
    await relay();
    expect(handled).toEqual([subject]);
    expect(await entries(event.id)).toEqual([
      { action: 'event.leave', actor: adminId, detail: { from: 'trying' } },
      { action: 'event.try_again', actor: adminId, detail: { from: 'left' } },
    ]);
  });

  it('filters by how it stands, and reads on without missing any', async () => {
    for (const name of ['a', 'b', 'c']) await refusedLetter(`${name}@weg.example`);
    const [newest] = await listed('undelivered-mails');
    if (newest) await decide('undelivered-mails', newest, { state: 'left', because: 'Adres is weg' });
    expect((await listed('undelivered-mails', '?state=left')).map(({ id }) => id)).toEqual([newest?.id]);
    expect(await listed('undelivered-mails', '?state=trying')).toEqual([]);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await admin.get(`/undelivered-mails?limit=1${cursor}`).expect(200);
      const { items, nextCursor } = body as { items: Undone[]; nextCursor: string | null };
      seen.push(...items.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });

  it('sees nothing of what needs not be sent any more, nor of what was never tried', async () => {
    const waiting = await letters.order('straks@one.example', { notBefore: new Date('2030-01-01') });
    await letters.order('mis@one.example');
    await app.database.query(
      `UPDATE outgoing_mail SET attempts = 2, dropped_at = now(), dropped_because = 'read already' WHERE recipient LIKE 'mis%'`,
    );
    expect(await listed('undelivered-mails')).toEqual([]);
    await admin.patch(`/undelivered-mails/${waiting}`, { state: 'trying' }).expect(404);
  });

  it('counts the jobs that failed for good in every queue', async () => {
    const { body } = await admin.get('/queue-failures').expect(200);
    expect((body as { items: unknown[] }).items).toContainEqual({ queue: 'reminders', failed: 0 });
  });

  it('is the only one who sees or decides any of it', async () => {
    await refusedLetter();
    const { id } = await only('undelivered-mails');
    const { personId } = await buildMembership(app.database, { role: 'programme_office' });
    const office = await app.as(personId);
    for (const list of ['undelivered-mails', 'failed-events', 'queue-failures'])
      await office.get(`/${list}`).expect(403);
    await office.patch(`/undelivered-mails/${id}`, { state: 'trying' }).expect(403);
    await app.visitor.get('/undelivered-mails').expect(401);
  });
});

it.each(['nl', 'en'])('has words in %s for every kind of mail', async (language) => {
  const texts = JSON.parse(await readFile(`apps/web/src/locales/${language}/undone.json`, 'utf8')) as {
    template: Record<string, string>;
  };
  const templates = [...app.resolve(MailDelivery)['templates'].keys()].filter((name) => name !== 'letter');
  expect(Object.keys(texts.template).sort()).toEqual(templates.sort());
});

it('keeps what was given up for ninety days, like everything else that was settled', async () => {
  await refusedLetter();
  await emit('letter.poison');
  await relay();
  await decide('failed-events', await only('failed-events'), { state: 'left', because: 'Klaar' });
  const kept = () =>
    app.database.query<unknown[]>(`SELECT id FROM outgoing_mail UNION ALL SELECT id FROM outbox_event`);
  later(89 * 24);
  await app.resolve(Housekeeping).run();
  expect(await kept()).toHaveLength(2);
  later(2 * 24);
  await app.resolve(Housekeeping).run();
  expect(await kept()).toEqual([]);
});
