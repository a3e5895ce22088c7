import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Mailbox, MailDelivery, Transaction } from '@app/platform';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { MailSink } from '../setup/mail-sink.js';
import { Letters } from './mail-letters.js';

const sink = new MailSink();
let app: TestApplication;
let letters: Letters;
beforeAll(async () => {
  await sink.start();
  app = await startApplication({ SMTP_URL: sink.url });
  letters = new Letters(app);
});
afterAll(async () => {
  await app.close();
  await sink.stop();
});
beforeEach(() => sink.reset());

it('sends a mail once, with text, HTML and a Message-ID of its own, also when two deliver at once', async () => {
  const person = await buildPerson(app.database, {
    email: 'ontvanger@one.example',
    name: 'Zoë <b>Ångström</b>',
  });
  await app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
  await Promise.all([letters.deliver(), letters.deliver()]);
  const mails = await sink.read();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@localhost>$/),
    subject: 'Aanmelden bij Wisselwerk',
    to: { text: 'ontvanger@one.example' },
    text: expect.stringContaining('Dag Zoë <b>Ångström</b>'),
    html: expect.stringContaining('&lt;b&gt;Ångström&lt;/b&gt;'),
  });
  await letters.deliver();
  expect(sink.messages).toHaveLength(1);
});

it('sends nothing before its moment', async () => {
  const notBefore = new Date(app.clock.now().getTime() + 3_600_000);
  await letters.order('straks@one.example', { notBefore });
  expect(await letters.deliver()).toBe(0);
  app.clock.set(notBefore.toISOString());
  expect(await letters.deliver()).toBe(1);
  expect(sink.messages).toHaveLength(1);
});

it('ignores a second order with the same id, and makes the Message-ID from it', async () => {
  const id = await letters.order('eenmaal@one.example');
  await letters.order('eenmaal@one.example', { id });
  await letters.deliver();
  await letters.order('eenmaal@one.example', { id });
  await letters.deliver();
  expect((await sink.read()).map((mail) => mail.messageId)).toEqual([`<${id}@localhost>`]);
});

it('composes several at once, and lets them leave one by one over one connection', async () => {
  let [composing, most] = [0, 0];
  let open: () => void = () => undefined;
  const allAtWork = new Promise<void>((resolve) => (open = resolve));
  letters.composing = async () => {
    composing += 1;
    most = Math.max(most, composing);
    if (composing === 4) open();
    await allAtWork;
    composing -= 1;
  };
  const recipients = Array.from({ length: 12 }, (_, index) => `ieder${index}@one.example`);
  for (const recipient of recipients) await letters.order(recipient);
  expect(await letters.deliver()).toBe(12);
  letters.composing = () => Promise.resolve();
  expect(most).toBe(4);
  expect(sink.connections).toBeLessThanOrEqual(1);
  const arrived = (await sink.read()).map(({ to }) => [to].flat()[0]?.text);
  expect(arrived.toSorted()).toEqual(recipients.toSorted());
});

it('orders nothing when the transaction of the order fails', async () => {
  const failing = app.resolve(Transaction).run(async () => {
    await app
      .resolve(Mailbox)
      .order({ template: 'sign_in_link', recipient: 'never@one.example', parameters: {} });
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await letters.remembered('never@one.example')).toEqual([]);
});

it('leaves nothing of a mail that was dropped while it was composed', async () => {
  await app.visitor.post('/sign-in-links', { email: 'unknown@one.example' }).expect(202);
  expect(await app.resolve(MailDelivery).deliver()).toBe(1);
  expect(sink.messages).toEqual([]);
  expect(await letters.remembered('unknown@one.example')).toEqual([
    expect.objectContaining({ sent: false, dropped: 'no such person' }),
  ]);
});
