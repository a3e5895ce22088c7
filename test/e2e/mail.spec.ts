import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Mailbox, MailDelivery, Transaction } from '@app/platform';
import { SMTPServer } from 'smtp-server';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

const received: string[] = [];
let accepting = true;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (!accepting) return done(new Error('Mailbox is full'));
      received.push(Buffer.concat(parts).toString('utf8'));
      done();
    });
  },
});

let app: TestApplication;
beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  app = await startApplication({ SMTP_URL: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await app.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

it('sends a mail once, with text, HTML and a Message-ID of its own, also when two deliver at once', async () => {
  const person = await buildPerson(app.database, {
    email: 'ontvanger@one.example',
    name: 'Zoë <b>Ångström</b>',
  });
  await app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
  await Promise.all([app.resolve(MailDelivery).deliver(), app.resolve(MailDelivery).deliver()]);
  expect(received).toHaveLength(1);
  const [mail = ''] = received;
  expect(mail).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>/m);
  expect(mail).toMatch(/^To: ontvanger@one\.example/m);
  expect(mail).toMatch(/^Content-Type: text\/plain/m);
  expect(mail).toMatch(/^Content-Type: text\/html/m);
  expect(mail).toContain('Dag Zo=C3=AB <b>=C3=85ngstr=C3=B6m</b>');
  expect(mail).toContain('&lt;b&gt;=C3=85ngstr=C3=B6m&lt;/b&gt;');
  await app.resolve(MailDelivery).deliver();
  expect(received).toHaveLength(1);
});

it('tries again later when the server refuses, and nothing is lost', async () => {
  const person = await buildPerson(app.database, { email: 'later@one.example' });
  accepting = false;
  await app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
  await app.resolve(MailDelivery).deliver();
  const waiting = await app.database.query(
    `SELECT attempts, last_error LIKE '%Mailbox is full%' AS told FROM outgoing_mail WHERE recipient = $1 AND sent_at IS NULL`,
    [person.email],
  );
  expect(waiting).toEqual([{ attempts: 1, told: true }]);
  accepting = true;
  const before = received.length;
  expect(await app.resolve(MailDelivery).deliver()).toBe(0);
  app.clock.set('2021-03-01T09:00:06+01:00');
  expect(await app.resolve(MailDelivery).deliver()).toBe(1);
  expect(received).toHaveLength(before + 1);
});

it('puts no line of a recipient into the headers', async () => {
  const before = received.length;
  const recipient = 'victim@one.example\r\nBcc: everybody@one.example';
  await buildPerson(app.database, { email: recipient });
  await app
    .resolve(Mailbox)
    .order({ template: 'sign_in_link', recipient, parameters: { askedAt: app.clock.now().toISOString() } });
  await app.resolve(MailDelivery).deliver();
  expect(received.slice(before).join('\n')).not.toMatch(/^Bcc:/im);
});

it('orders nothing when the transaction of the order fails', async () => {
  const failing = app.resolve(Transaction).run(async () => {
    await app
      .resolve(Mailbox)
      .order({ template: 'sign_in_link', recipient: 'never@one.example', parameters: {} });
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(
    await app.database.query(`SELECT 1 FROM outgoing_mail WHERE recipient = 'never@one.example'`),
  ).toEqual([]);
});
