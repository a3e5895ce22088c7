import type { MeetingSummary, MeetingView } from '@app/meetings';
import type { ImportReport } from '@app/programmes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { bodyOf, faultPlacesOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { demoDocument, put, rowsKept } from './demo-document.js';

let app: TestApplication;
let admin: Client;

beforeAll(async () => {
  app = await startApplication();
  admin = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
});
afterAll(() => app.close());

/** Imports the file. @returns its meetings, as the facilitator sees them */
async function imported(name: string, query = ''): Promise<{ guide: Client; meetings: MeetingSummary[] }> {
  const answer = await admin.post(`/programme-imports${query}`, await demoDocument(name)).expect(201);
  const { cohortId } = bodyOf<ImportReport>(answer);
  const [facilitator] = await app.database.query<{ id: string }[]>(
    `SELECT person_id AS id FROM membership WHERE cohort_id = $1 AND role = 'facilitator'`,
    [cohortId],
  );
  const guide = await app.as(facilitator?.id ?? '');
  return { guide, meetings: itemsOf(await guide.get(`/meetings?cohortId=${cohortId}`)) };
}

describe('the meetings of a programme file', () => {
  it('stand as they were held and planned, at the instants of their time zone', async () => {
    const { meetings } = await imported('Bijeenkomsten');
    expect(meetings.map(({ title, state, startsAt }) => [title, state, startsAt])).toEqual([
      ['Startbijeenkomst', 'closed', '2020-11-16T08:30:00.000Z'],
      ['Intervisie 1', 'closed', '2020-12-10T12:30:00.000Z'],
      ['Intervisie 2', 'closed', '2021-01-14T12:30:00.000Z'],
      ['Wat zie ik concreet dat verbeterd kan worden?', 'closed', '2021-01-28T08:30:00.000Z'],
      ['Intervisie 3', 'closed', '2021-02-11T12:30:00.000Z'],
      ['Intervisie 4', 'planned', '2021-03-11T12:30:00.000Z'],
      ['Voorstellen in proef', 'planned', '2021-03-25T08:30:00.000Z'],
      ['Intervisie 5', 'planned', '2021-04-08T11:30:00.000Z'],
      ['Slotbijeenkomst met opdrachtgevers', 'planned', '2021-05-12T07:30:00.000Z'],
    ]);
  });

  it('tell who was there, that the agenda was done, and when each step was taken', async () => {
    const { guide, meetings } = await imported('Opkomst');
    const third = meetings.find(({ title }) => title === 'Intervisie 3');
    const meeting = bodyOf<MeetingView>(await guide.get(`/meetings/${third?.id}`).expect(200));
    expect(meeting.attendance).toEqual({ invited: 8, present: 6, absent: 2, unknown: 0 });
    expect(meeting.agenda.map(({ method, isDone }) => [method, isDone])).toEqual([
      [null, true],
      ['incident', true],
      ['gossip', true],
      [null, true],
    ]);
    expect(itemsOf(await guide.get(`/meetings/${third?.id}/transitions`))).toMatchObject([
      { action: 'plan' },
      { action: 'publish' },
      { action: 'open', at: '2021-02-11T12:30:00.000Z' },
      { action: 'close', at: '2021-02-11T15:30:00.000Z' },
    ]);
    const backlog = await guide.get(`/agenda-backlog-items?cohortId=${third?.cohortId}`);
    expect(itemsOf(backlog)).toEqual([]);
  });

  it('keep their time by the clock when the story is shifted into summer time', async () => {
    const { meetings } = await imported('Verschoven', '?asOf=2021-07-22');
    expect(meetings[0]).toMatchObject({ title: 'Startbijeenkomst', startsAt: '2021-04-05T07:30:00.000Z' });
  });
});

describe('faults in the meetings of a programme file', () => {
  const broken: [string, string, unknown, string][] = [
    ['a kind that does not exist', '/meetings/0/kind', 'party', '/meetings/0/kind'],
    [
      'a time with its distance to UTC',
      '/meetings/1/startsAt',
      '2021-01-14T13:30:00Z',
      '/meetings/1/startsAt',
    ],
    ['an end before the start', '/meetings/1/endsAt', '2021-01-14T13:00:00', '/meetings/1/endsAt'],
    ['a leader who is not in it', '/meetings/2/leader', 'niemand', '/meetings/2/leader'],
    ['an invitee twice', '/meetings/2/invitees/1', 'k-vt', '/meetings/2/invitees/1'],
    ['an unknown method', '/meetings/0/agenda/1/method', 'tarot', '/meetings/0/agenda/1/method'],
    ['a method at a cohort meeting', '/meetings/5/agenda/0/method', 'balint', '/meetings/5/agenda/0/method'],
    ['somebody absent who was not invited', '/meetings/1/absent/0', 'bureau', '/meetings/1/absent/0'],
    ['somebody absent at what was not held', '/meetings/1/held', false, '/meetings/1/absent'],
    ['a key twice', '/meetings/1/key', 'iv-1', '/meetings/1/key'],
    ['a sponsor at intervision', '/meetings/3/invitees/0', 'sp-vt', '/meetings/3'],
  ];

  it.each(broken)('name %s, and nothing is kept', async (_, place, value, pointer) => {
    const before = await rowsKept(app.database);
    const file = put(await demoDocument('Kapot'), place, value);
    const answer = await admin.post('/programme-imports', file).expect(400);
    expect(faultPlacesOf(answer)).toEqual([pointer]);
    expect(await rowsKept(app.database)).toEqual(before);
  });
});
