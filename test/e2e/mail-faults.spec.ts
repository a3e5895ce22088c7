import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApplication, type TestApplication } from '../setup/application.js';
import { MailSink, type Refusal } from '../setup/mail-sink.js';
import { Letters } from './mail-letters.js';

const sink = new MailSink();
let app: TestApplication;
let letters: Letters;
beforeAll(async () => {
  await sink.start();
  app = await startApplication({ SMTP_URL: sink.url, DATABASE_POOL_SIZE: '4' });
  letters = new Letters(app);
});
afterAll(async () => {
  await app.close();
  await sink.stop();
});
beforeEach(async () => {
  sink.reset();
  await app.database.query(`DELETE FROM outgoing_mail`);
});

const noSuchMailbox: Refusal = { code: 550, words: 'No such mailbox' };

/** Moves the clock to just after the moment at which everything is tried again. */
function later(): void {
  app.clock.set(new Date(app.clock.now().getTime() + 2 * 3_600_000).toISOString());
}

describe('a recipient', () => {
  it('who is refused for good is dropped with the reason, and the others get theirs', async () => {
    sink.refuseRecipient = (address) => (address.startsWith('weg') ? noSuchMailbox : undefined);
    await letters.order('weg@one.example');
    await letters.order('hier@one.example');
    expect(await letters.deliver()).toBe(2);
    expect(await letters.remembered('weg@one.example')).toEqual([
      expect.objectContaining({
        sent: false,
        gaveUp: true,
        error: expect.stringContaining('No such mailbox'),
      }),
    ]);
    expect(sink.messages).toHaveLength(1);
    later();
    expect(await letters.deliver()).toBe(0);
  });

  it('whose mailbox is full gets it later', async () => {
    sink.refuseRecipient = () => ({ code: 452, words: 'Mailbox is full' });
    await letters.order('vol@one.example');
    await letters.deliver();
    expect(await letters.remembered('vol@one.example')).toEqual([
      expect.objectContaining({
        attempts: 1,
        sent: false,
        dropped: null,
        error: expect.stringContaining('Mailbox is full'),
        next: new Date(app.clock.now().getTime() + 5_000),
      }),
    ]);
    sink.reset();
    expect(await letters.deliver()).toBe(0);
    later();
    expect(await letters.deliver()).toBe(1);
    expect(sink.messages).toHaveLength(1);
  });

  it('is given up after three days of trying', async () => {
    sink.refuseRecipient = () => ({ code: 451, words: 'Try again' });
    await letters.order('nooit@one.example');
    const begun = app.clock.now().getTime();
    for (let tries = 0; tries < 200 && (await letters.deliver()) > 0; tries += 1) {
      const [{ next }] = (await letters.remembered('nooit@one.example')) as [{ next: Date | null }];
      app.clock.set((next ?? app.clock.now()).toISOString());
    }
    expect(await letters.remembered('nooit@one.example')).toEqual([
      expect.objectContaining({ gaveUp: true, error: expect.stringContaining('Try again') }),
    ]);
    const days = (app.clock.now().getTime() - begun) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(3.1);
  });

  it('with an address that is none is dropped, and puts no line into the headers', async () => {
    await letters.order('victim@one.example\r\nBcc: everybody@one.example');
    await letters.order('no address');
    await letters.deliver();
    expect(sink.messages.join('\n')).not.toMatch(/^Bcc:/im);
    expect(await letters.remembered('no address')).toEqual([
      expect.objectContaining({ sent: false, gaveUp: true, attempts: 1 }),
    ]);
  });
});

describe('a message', () => {
  it.each([
    { code: 554, words: 'We take no such message', outcome: { attempts: 1, gaveUp: true } },
    { code: 451, words: 'Not now', outcome: { attempts: 1, gaveUp: false } },
  ])('that is answered with $code is dropped for good or tried again', async ({ outcome, ...refusal }) => {
    sink.refuseMessage = () => refusal;
    await letters.order('iemand@one.example');
    await letters.deliver();
    expect(await letters.remembered('iemand@one.example')).toEqual([expect.objectContaining(outcome)]);
  });
});

describe('a server', () => {
  const recipients = Array.from({ length: 10 }, (_, index) => `wacht${index}@one.example`);
  const attempts = async () => {
    const [row] = await app.database.query<[{ attempts: number }]>(
      `SELECT sum(attempts)::int AS attempts FROM outgoing_mail`,
    );
    return row.attempts;
  };

  it('that is down costs one mail one attempt, and every mail is sent when it is back', async () => {
    await sink.stop();
    for (const recipient of recipients) await letters.order(recipient);
    await letters.deliver();
    expect(await attempts()).toBe(1);
    await letters.deliver();
    expect(await attempts()).toBe(2);
    await sink.start();
    later();
    expect(await letters.deliver()).toBe(10);
    expect(sink.messages).toHaveLength(10);
  });

  it('that goes away in the middle sends nothing twice', async () => {
    sink.refuseMessage = () =>
      sink.messages.length === 3 ? { code: 421, words: 'Shutting down' } : undefined;
    for (const recipient of recipients) await letters.order(recipient);
    await letters.deliver();
    expect(sink.messages).toHaveLength(3);
    expect(await attempts()).toBe(1);
    sink.refuseMessage = () => undefined;
    later();
    await letters.deliver();
    const arrived = (await sink.read()).map(({ to }) => [to].flat()[0]?.text);
    expect(arrived.toSorted()).toEqual(recipients.toSorted());
  });

  it('that wants us to sign in drops nobody', async () => {
    sink.refuseRecipient = () => ({ code: 530, words: 'Authentication required' });
    for (const recipient of recipients) await letters.order(recipient);
    await letters.deliver();
    expect(await attempts()).toBe(1);
    expect(await app.database.query(`SELECT 1 FROM outgoing_mail WHERE dropped_at IS NOT NULL`)).toEqual([]);
  });
});
