import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
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

/** What a mail program makes of a letter, and the letter as it was sent. */
async function received(content: Partial<Letters['content']>) {
  letters.content = { subject: 'Een brief', paragraphs: ['Dag,', 'Dit is een brief.'], ...content };
  const id = await letters.order('lezer@one.example');
  await letters.deliver();
  const [mail] = await sink.read();
  const [raw = ''] = sink.messages;
  if (!mail) throw new Error('The letter did not arrive.');
  return { id, mail, raw };
}

it('says when, by what and in which language it was sent', async () => {
  const { id, mail } = await received({ listId: 'weekly-digest' });
  expect(mail.messageId).toBe(`<${id}@localhost>`);
  expect(mail.date).toEqual(app.clock.now());
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.get('content-language')).toBe('nl');
  expect(mail.headers.get('list')).toMatchObject({ id: { name: 'weekly-digest.localhost' } });
});

it('can be unsubscribed from with one click, but for required mail', async () => {
  const url = `http://localhost:3000/api/v1/unsubscriptions/${'a'.repeat(120)}`;
  const { raw } = await received({ unsubscribeUrl: url });
  expect(raw.replaceAll(/\r\n[ \t]+/g, ' ')).toContain(`\r\nList-Unsubscribe: <${url}>\r\n`);
  expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  sink.reset();
  expect((await received({})).raw).not.toMatch(/^List-Unsubscribe/m);
});

it.each([
  ['a line break', 'Hoi\r\nBcc: iedereen@one.example\r\n\r\n<b>', 'Hoi Bcc: iedereen@one.example <b>'],
  ['quotes', `"Zoë" zei: 'ja', <ok>; =?utf-8?Q?nee?=`, `"Zoë" zei: 'ja', <ok>; =?utf-8?Q?nee?=`],
  ['other writings', 'Привет 你好 👩‍👩‍👧 é', 'Привет 你好 👩‍👩‍👧 é'],
  ['very much', 'lang '.repeat(400), expect.stringMatching(/^(lang ){39}lan.*…$/)],
])('puts a subject with %s into one header', async (_what, subject, read) => {
  const { mail, raw } = await received({ subject });
  expect(mail.subject).toEqual(read);
  expect(mail.bcc).toBeUndefined();
  expect(raw).not.toMatch(/^Bcc:/im);
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(999);
});

it('brings an invitation as a part that mail programs understand, and as a file', async () => {
  const text =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:een\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  const { mail, raw } = await received({ calendar: { method: 'REQUEST', text } });
  expect(raw).toMatch(/^Content-Type: multipart\/alternative/im);
  expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/im);
  const files = mail.attachments.filter(({ filename }) => filename === 'invite.ics');
  expect(files.map(({ content }) => content.toString('utf8'))).toContain(text);
});

it('says everything in the text part too', async () => {
  const { mail } = await received({
    details: [{ label: 'Wanneer', value: 'maandag' }],
    sections: [
      { title: 'Aan jou', items: [{ title: 'Tekenen', text: 'te laat', url: 'http://localhost/a' }] },
    ],
    action: { label: 'Openen', url: 'http://localhost/b' },
    why: { text: 'Je bent lid.', url: 'http://localhost/c' },
  });
  for (const part of [
    'Wanneer',
    'maandag',
    'Tekenen',
    'te laat',
    '/a',
    'Openen',
    '/b',
    'Je bent lid.',
    '/c',
  ]) {
    expect(mail.text).toContain(part);
    expect(mail.html).toContain(part);
  }
});
