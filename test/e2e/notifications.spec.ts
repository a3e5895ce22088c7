import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../factories/person.factory.js';
import { buildProposal, type BuiltProposal } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ConversationClient } from './conversation-client.js';
import { ReminderClient } from './reminder-client.js';

let app: TestApplication;
let reminders: ReminderClient;
beforeAll(async () => {
  app = await startApplication();
  reminders = new ReminderClient(app);
});
afterAll(() => app.close());

const title = 'Reclassering meenemen';

let built: BuiltProposal;
let talk: ConversationClient;
let writer: BuiltPerson;
let author: BuiltPerson;
beforeEach(async () => {
  app.clock.set('2021-03-02T10:00:00+01:00');
  built = await buildProposal(app.database, { state: 'submitted', title });
  talk = new ConversationClient(app, built.id);
  ({ office: writer, candidate: author } = built.cast);
});

interface Notified {
  id: string;
  kind: string;
  title: string;
  path: string;
  because: string;
  readAt: string | null;
}

async function listOf(person: BuiltPerson, query = ''): Promise<Notified[]> {
  const { body } = await (await app.as(person.id)).get(`/notifications${query}`).expect(200);
  return (body as { items: Notified[] }).items;
}

async function unread(person: BuiltPerson): Promise<number> {
  const { body } = await (await app.as(person.id)).get('/notification-counts').expect(200);
  return (body as { unread: number }).unread;
}

async function prefer(person: BuiltPerson, delivery: string, digestTime = '08:30'): Promise<void> {
  const kinds = ['conversation', 'mention', 'proposal'].map((kind) => ({ kind, delivery }));
  const preferences = { digestTime, timeZone: 'Europe/Amsterdam', kinds };
  await (await app.as(person.id)).put('/notification-preferences', preferences).expect(200);
}

const comment = (body = 'Mooi plan') => talk.write(writer.id, { body });
const subjects = async (person: BuiltPerson) =>
  (await reminders.mailsTo(person.email)).map(({ subject }) => subject);

describe('what happened', () => {
  it('is told in the product and by mail, with why, and not to whoever did it', async () => {
    await comment();
    await reminders.at('2021-03-02T10:01:00+01:00');
    const [told] = await listOf(author);
    expect(told).toMatchObject({ kind: 'conversation', path: `/proposals/${built.id}`, readAt: null });
    expect(told?.because).toMatch(/^Je krijgt dit bericht omdat /);
    const [mail] = await reminders.mailsTo(author.email);
    expect(mail?.subject).toBe(told?.title);
    expect(await listOf(writer)).toEqual([]);
  });

  it('waits for the morning by mail, and stands in the product at once', async () => {
    await comment();
    await reminders.at('2021-03-05T19:00:00+01:00');
    expect(await unread(author)).toBe(1);
    await reminders.at('2021-03-08T07:59:59+01:00');
    expect(await subjects(author)).toEqual([]);
    await reminders.at('2021-03-08T08:00:00+01:00');
    expect(await subjects(author)).toHaveLength(1);
  });

  it('is not mailed any more when it was read in the meantime', async () => {
    await comment();
    await reminders.at('2021-03-02T20:00:00+01:00');
    await (await app.as(author.id)).patch('/notifications', {}).expect(204);
    await reminders.at('2021-03-03T08:00:00+01:00');
    expect(await subjects(author)).toEqual([]);
  });

  it('is neither mailed nor listed when it may not be read any more', async () => {
    await talk.follow(built.cast.hostSponsor.id);
    await comment();
    await reminders.at('2021-03-02T20:00:00+01:00');
    expect(await listOf(built.cast.hostSponsor)).toHaveLength(1);
    await app.database.query(`UPDATE membership SET ends_on = '2021-03-02' WHERE person_id = $1`, [
      built.cast.hostSponsor.id,
    ]);
    await reminders.at('2021-03-03T08:00:00+01:00');
    expect(await subjects(built.cast.hostSponsor)).toEqual([]);
    expect([await listOf(built.cast.hostSponsor), await unread(built.cast.hostSponsor)]).toEqual([[], 0]);
  });

  it('mentions somebody once, not as a comment besides', async () => {
    await talk.write(writer.id, { body: 'Wat vind jij?', mentionedIds: [author.id] });
    await reminders.at('2021-03-02T10:01:00+01:00');
    expect((await listOf(author)).map(({ kind }) => kind)).toEqual(['mention']);
    expect(await subjects(author)).toHaveLength(1);
  });
});

describe('a list of notifications', () => {
  it('is marked one by one, and back, and only by whom it is for', async () => {
    await comment();
    await reminders.at('2021-03-02T10:01:00+01:00');
    const [told] = await listOf(author);
    const path = `/notifications/${told?.id}`;
    await (await app.as(writer.id)).patch(path, { read: true }).expect(404);
    await (await app.as(author.id)).patch(path, { read: true }).expect(204);
    expect([await unread(author), await listOf(author, '?unread=true')]).toEqual([0, []]);
    await (await app.as(author.id)).patch(path, { read: false }).expect(204);
    expect(await unread(author)).toBe(1);
  });
});

describe('a digest', () => {
  it('gathers a day, comes on a working day at the time of the reader, and never empty', async () => {
    await prefer(author, 'daily', '09:15');
    await comment();
    await comment('En nog iets');
    await reminders.at('2021-03-05T18:00:00+01:00');
    await reminders.at('2021-03-08T09:14:59+01:00');
    expect(await subjects(author)).toEqual([]);
    await reminders.at('2021-03-08T09:15:00+01:00');
    const [digest, ...others] = await reminders.mailsTo(author.email);
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('2 meldingen van Wisselwerk');
    expect(digest?.text).toContain(title);
    await reminders.at('2021-03-09T09:15:00+01:00');
    expect(await subjects(author)).toHaveLength(1);
  });

  it('comes weekly on the first working day of the week, also after a holiday', async () => {
    await prefer(author, 'weekly');
    await comment();
    await reminders.at('2021-03-30T10:00:00+02:00');
    await reminders.at('2021-04-05T10:00:00+02:00');
    expect(await subjects(author)).toEqual([]);
    await reminders.at('2021-04-06T08:30:00+02:00');
    expect(await subjects(author)).toEqual(['1 melding van Wisselwerk']);
  });

  it('is not sent when everything in it was read', async () => {
    await prefer(author, 'daily');
    await comment();
    await reminders.at('2021-03-02T10:01:00+01:00');
    await (await app.as(author.id)).patch('/notifications', {}).expect(204);
    await reminders.at('2021-03-03T08:30:00+01:00');
    expect(await subjects(author)).toEqual([]);
  });
});

describe('opting out', () => {
  it('keeps it in the product, visible, without mail', async () => {
    await prefer(author, 'off');
    await comment();
    await reminders.at('2021-03-02T10:01:00+01:00');
    expect([await unread(author), await subjects(author)]).toEqual([1, []]);
  });

  it('works with the one click of a mail program, without signing in', async () => {
    await comment();
    await reminders.at('2021-03-02T10:01:00+01:00');
    const [{ unsubscribe } = { unsubscribe: '' }] = await app.database.query<{ unsubscribe: string }[]>(
      `SELECT headers ->> 'List-Unsubscribe' AS unsubscribe FROM kept_mail WHERE recipient = $1`,
      [author.email],
    );
    const [, path = ''] =
      /^<http:\/\/localhost:3000\/api\/v1(\/unsubscriptions\/[^>]+)>$/.exec(unsubscribe) ?? [];
    await app.visitor
      .postText(path, 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click')
      .expect(200);
    const { body } = await (await app.as(author.id)).get('/notification-preferences').expect(200);
    expect((body as { kinds: object[] }).kinds).toContainEqual(
      expect.objectContaining({ kind: 'conversation', delivery: 'off' }),
    );
    await app.visitor.post(`${path.slice(0, -1)}x`).expect(404);
  });

  it('names every impossible preference', async () => {
    const kind = { kind: 'meeting', delivery: 'off' };
    const preferences = { digestTime: '23:00', timeZone: 'Europe/Nowhere', kinds: [kind, kind] };
    const { body } = await (
      await app.as(author.id)
    )
      .put('/notification-preferences', preferences)
      .expect(400);
    expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/digestTime',
      '/timeZone',
      '/kinds/1/kind',
    ]);
  });
});
