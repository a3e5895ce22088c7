import { readFile, writeFile } from 'node:fs/promises';
import { addDays, dateIn, isoDate, isWorkingDay, timeIn } from '@app/calendar';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../../setup/application.js';
import { ProgrammeYear } from './programme-year.js';

/** What is sent in a year of the shared programme; `WRITE_YEAR=true` writes it anew, to be read before it is kept. */
const table = new URL('messages.md', import.meta.url);

interface SentMail {
  readonly keptAt: Date;
  readonly name: string;
  readonly subject: string;
}

let app: TestApplication;
let sent: SentMail[];
beforeAll(async () => {
  app = await startApplication();
  const year = new ProgrammeYear(app);
  const first = isoDate('2021-03-01');
  await year.begin((await buildMembership(app.database, { role: 'admin' })).personId, first);
  for (let day = first; day < '2022-03-01'; day = addDays(day, 1)) await year.pass(day);
  sent = await app.database.query<SentMail[]>(
    `SELECT m.kept_at AS "keptAt", p.name, m.subject FROM kept_mail m JOIN person p ON p.email = m.recipient
     ORDER BY m.kept_at, p.name, m.subject`,
  );
}, 600_000);
afterAll(() => app.close());

describe('a year of the programme', () => {
  it('sends exactly the messages of the table', async () => {
    const lines = sent.map(
      ({ keptAt, name, subject }) => `| ${dateIn(keptAt)} ${timeIn(keptAt)} | ${name} | ${subject} |`,
    );
    const written = `${heading}${lines.join('\n')}\n`;
    if (process.env['WRITE_YEAR'] === 'true') await writeFile(table, written);
    expect(written).toBe(await readFile(table, 'utf8'));
  });

  it('sends nothing on a day off or in the quiet hours', () => {
    const outside = sent.filter(({ keptAt }) => {
      const time = timeIn(keptAt);
      return !isWorkingDay(dateIn(keptAt)) || time < '08:00' || time >= '19:00';
    });
    expect(outside).toEqual([]);
  });

  it('says nothing twice to anybody on one day', () => {
    const told = sent.map(({ keptAt, name, subject }) => [dateIn(keptAt), name, subject].join(' '));
    expect(told.filter((message, index) => told.indexOf(message) !== index)).toEqual([]);
  });
});

const heading = `# What is sent in a year

The programme of the shared file from Monday 1 March 2021, when its story stands, for a year. Everybody does what is asked
of them, a little late; but for Noor de Graaf, who ticks off nothing from that day, and Karin Mulder, who never gives a
verdict. Times are those of Amsterdam. The test beside this file lets the year pass and compares.

| when | to | message |
| --- | --- | --- |
`;
