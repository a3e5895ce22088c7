import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { MailSink } from '../setup/mail-sink.js';
import { readCalendar } from '../setup/read-calendar.js';
import { MeetingClient } from './meeting-client.js';
import { Post } from './post.js';

const sink = new MailSink();
let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  await sink.start();
  app = await startApplication({ SMTP_URL: sink.url });
  cast = await buildCast(app.database);
});
afterAll(async () => {
  await app.close();
  await sink.stop();
});

/** What would be a header, a part of a mail, or a line of a calendar by itself. */
const injections = [
  ['a line break', 'Hoi\r\nBcc: iedereen@evil.example\r\nX-Evil: 1'],
  ['half a line break', 'Hoi\rBcc: iedereen@evil.example\nX-Evil: 1'],
  ['line breaks of other writings', 'Hoi\u2028Bcc: iedereen@evil.example\u2029X-Evil: 1\u0085X-Evil: 2'],
  ['an end of the headers', 'Hoi\r\n\r\n<script>alert(1)</script>\r\n.\r\nMAIL FROM:<evil@evil.example>'],
  ['a part of its own', 'Hoi\r\n--grens\r\nContent-Type: text/html\r\n\r\n<b>'],
  ['an address', '"Zoë" <evil@evil.example>, iedereen@evil.example; (x)'],
  ['an encoded word', '=?utf-8?Q?Hoi=0D=0ABcc:_iedereen@evil.example?='],
  ['an event', 'Hoi\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTACH:https://evil.example/'],
  ['properties', 'Hoi;X=1:\\n\\nATTENDEE:mailto:evil@evil.example,\\,";'],
  ['controls', 'Hoi\u0001\u0008\u001b[31m\u007fdaar'],
  ['a fold in the middle of a character', `${'x'.repeat(60)}${'👩‍👩‍👧é'.repeat(9)}`],
] as const;

describe.each(injections)('%s in every name and title', (_what, text) => {
  let raws: readonly string[];
  beforeAll(async () => {
    sink.reset();
    await nameEverything(text);
    const office = await app.as(cast.office.id);
    const { body } = await office
      .post('/meetings', {
        declareHarmless: true,
        ...{
          cohortId: cast.cohortId,
          kind: 'cohort_meeting',
          title: text,
          place: text,
          leaderId: cast.facilitator.id,
        },
        ...{ startsAt: '2021-03-18T13:30:00+01:00', endsAt: '2021-03-18T15:00:00+01:00' },
        ...{
          videoUrl: 'https://one.example/?a=b;c',
          agenda: [{ title: text, minutes: 5, declareHarmless: true }],
        },
        guests: [{ name: text, email: 'gast@gast.example' }],
      })
      .expect(201);
    const meeting = new MeetingClient(app, (body as { id: string }).id);
    expect((await meeting.take(cast.office.id, 'publish')).status).toBe(200);
    await new Post(app).workThroughBurst();
    raws = [...sink.messages];
    expect(raws.length).toBeGreaterThan(1);
  });

  it('is no header and reaches nobody else', async () => {
    for (const mail of await sink.read()) {
      const known = [...mail.headers.keys()].filter((name) => !headers.has(name));
      expect(known).toEqual([]);
      expect([mail.to ?? []].flat().flatMap(({ value }) => value)).toHaveLength(1);
      expect(JSON.stringify([mail.to, mail.from])).not.toContain('evil.example"');
    }
    for (const raw of raws) expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|x-evil):/im);
  });

  it('is a text of one event, on lines that calendars can read', async () => {
    for (const mail of await sink.read()) {
      const file = mail.attachments
        .find(({ filename }) => filename === 'invite.ics')
        ?.content.toString('utf8');
      if (file === undefined) throw new Error('A mail has no calendar object.');
      expect(readCalendar(file).events).toHaveLength(1);
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
      }
      const names = file
        .replaceAll(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => line.split(/[:;]/)[0] ?? '');
      expect(names.filter((name) => !properties.has(name))).toEqual([]);
    }
  });
});

/** Gives everybody and everything around a meeting this name, where it is told as the product keeps it. */
async function nameEverything(name: string): Promise<void> {
  for (const { id } of [cast.candidate, cast.facilitator, cast.office])
    await app.database.query('UPDATE person SET name = $2 WHERE id = $1', [id, name]);
  await app.database.query('UPDATE programme SET name = $2 WHERE id = $1', [cast.programmeId, name]);
  await app.database.query('UPDATE cohort SET name = $2 WHERE id = $1', [cast.cohortId, name]);
}

/** The headers of our mails; a list is read as one. */
const headers = new Set([
  ...[
    'from',
    'to',
    'subject',
    'message-id',
    'date',
    'mime-version',
    'content-type',
    'content-transfer-encoding',
  ],
  ...['auto-submitted', 'content-language', 'list', 'x-auto-response-suppress', 'reply-to', 'precedence'],
  ...['references', 'in-reply-to'],
]);

/** The lines of our calendar objects. */
const properties = new Set([
  ...[
    '',
    'BEGIN',
    'END',
    'VERSION',
    'PRODID',
    'METHOD',
    'CALSCALE',
    'UID',
    'DTSTAMP',
    'DTSTART',
    'DTEND',
    'SEQUENCE',
  ],
  ...[
    'SUMMARY',
    'LOCATION',
    'DESCRIPTION',
    'URL',
    'STATUS',
    'ORGANIZER',
    'ATTENDEE',
    'CONFERENCE',
    'TRANSP',
    'CLASS',
  ],
  ...[
    'TZID',
    'TZOFFSETFROM',
    'TZOFFSETTO',
    'TZNAME',
    'RRULE',
    'CREATED',
    'LAST-MODIFIED',
    'X-LIC-LOCATION',
    'NAME',
  ],
  ...['X-WR-CALNAME', 'X-WR-TIMEZONE', 'TIMEZONE-ID', 'TZURL', 'RDATE', 'X-MICROSOFT-CDO-BUSYSTATUS'],
]);
