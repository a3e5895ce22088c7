import { newId } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast, buildExchange, buildMilestone } from '../factories/exchange.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildProposal, buildReview } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { readCalendar, startsOf } from '../setup/read-calendar.js';
import { itemsOf } from '../setup/answers.js';
import { SeriesClient } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
let client: SeriesClient;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(async () => {
  app.clock.set('2021-03-01T09:00:00+01:00');
  cast = await buildCast(app.database);
  client = new SeriesClient(app, cast);
});
afterAll(() => app.close());

interface Feed {
  readonly id: string;
  readonly path: string;
}

async function feedOf(personId: string): Promise<Feed> {
  const answer = await (await app.as(personId)).post('/calendar-feeds').expect(201);
  const { id, url } = answer.body as { id: string; url: string };
  return { id, path: url.replace('http://localhost:3000/api/v1', '') };
}

/** What a calendar program reads, without being signed in. */
async function textOf({ path }: Feed): Promise<string> {
  return (await app.visitor.get(path).expect(200)).text;
}

/** Somebody who stands in for a sponsor in March. */
async function buildDeputyOf(sponsorId: string): Promise<string> {
  const { id } = await buildPerson(app.database);
  await app.database.query(
    `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
     SELECT $1, id, $2, '2021-03-01', '2021-03-31', now() FROM membership WHERE person_id = $3`,
    [newId(), id, sponsorId],
  );
  return id;
}

const reason = 'De zaal is er niet.';

describe('the calendar of somebody', () => {
  it('has the series with a moved and without a cancelled meeting, across the change of March', async () => {
    const feed = await feedOf(cast.candidate.id);
    const series = await client.publish();
    const moved = { startsAt: '2021-03-29T08:00:00Z', endsAt: '2021-03-29T09:30:00Z' };
    await client.meeting(series, 1).change(cast.facilitator.id, moved);
    await client.meeting(series, 3).take(cast.facilitator.id, 'cancel', { reason });
    expect(startsOf(await textOf(feed))).toEqual([
      '2021-03-18T12:30:00.000Z',
      '2021-03-29T08:00:00.000Z',
      '2021-04-01T11:30:00.000Z',
    ]);
  });

  it('follows a change of all, and one of this and the following, with no meeting twice', async () => {
    const feed = await feedOf(cast.candidate.id);
    const series = await client.publish();
    await client.change(cast.office.id, series.id, { scope: 'all', startsLocal: '2021-03-18T15:00:00' });
    const meetingId = client.meeting(series, 2).id;
    const change = { scope: 'following', meetingId, startsLocal: '2021-03-31T09:00:00' };
    await client.change(cast.office.id, series.id, change);
    expect(startsOf(await textOf(feed))).toEqual([
      ...['2021-03-18T14:00:00.000Z', '2021-03-25T14:00:00.000Z'],
      ...['2021-03-31T07:00:00.000Z', '2021-04-07T07:00:00.000Z'],
    ]);
  });

  it('raises the sequence with every change', async () => {
    const feed = await feedOf(cast.candidate.id);
    const series = await client.publish();
    const sequences: number[] = [];
    for (const place of ['Zaal 1', 'Zaal 2', 'Zaal 3']) {
      await client.meeting(series, 1).change(cast.facilitator.id, { place });
      const { occurrences } = readCalendar(await textOf(feed));
      sequences.push(occurrences[1]?.sequence ?? -1);
    }
    expect(sequences).toEqual([1, 2, 3]);
  });

  it('has no draft, and no meeting to which they are not invited', async () => {
    const feed = await feedOf(cast.candidate.id);
    await client.plan(cast.office.id);
    await client.publish({ title: 'Zonder jou', inviteeIds: [cast.facilitator.id] });
    expect(readCalendar(await textOf(feed)).events).toEqual([]);
  });

  it('has what they lead without being invited, once', async () => {
    const series = await client.publish({ inviteeIds: [cast.candidate.id, cast.homeSponsor.id] });
    expect(startsOf(await textOf(await feedOf(cast.facilitator.id)))).toHaveLength(series.occurrences.length);
  });

  it('has the own milestones as days, until they are a candidate no more', async () => {
    const exchange = await buildExchange(app.database, { cast });
    await buildMilestone(app.database, { exchangeId: exchange.id, dueOn: '2021-03-15' });
    await buildMilestone(app.database, { exchangeId: exchange.id, key: 'waived', status: 'open' });
    await app.database.query(
      `UPDATE milestone SET status = 'waived', settled_by = $1, waived_reason = 'x' WHERE key = 'waived'`,
      [cast.office.id],
    );
    await client.publish();
    const feed = await feedOf(cast.candidate.id);
    const { occurrences } = readCalendar(await textOf(feed));
    expect(occurrences.map(({ startsAt, summary }) => [startsAt, summary])[0]).toEqual([
      ...['2021-03-15', 'Mijlpaal: Gesprek'],
    ]);
    expect(occurrences).toHaveLength(5);
    await app.database.query(`UPDATE membership SET ends_on = '2021-02-28' WHERE person_id = $1`, [
      cast.candidate.id,
    ]);
    expect(readCalendar(await textOf(feed)).events).toEqual([]);
  });

  it('has the terms of the verdicts that are asked of a sponsor, and of their deputy, until they are given', async () => {
    const { id } = await buildProposal(app.database, {
      cast,
      state: 'in_review',
      title: 'Vraag de reclassering',
    });
    await buildReview(app.database, { proposalId: id, organisationId: cast.host.id, dueOn: '2021-03-12' });
    const feed = await feedOf(cast.hostSponsor.id);
    const { occurrences } = readCalendar(await textOf(feed));
    expect(occurrences.map(({ startsAt, summary }) => [startsAt, summary])).toEqual([
      ['2021-03-12', expect.stringContaining('Oordeel uiterlijk vandaag: Vraag de reclassering (')],
    ]);
    const ofDeputy = await feedOf(await buildDeputyOf(cast.hostSponsor.id));
    expect(startsOf(await textOf(ofDeputy))).toEqual(['2021-03-12']);
    expect(readCalendar(await textOf(await feedOf(cast.homeSponsor.id))).events).toEqual([]);
    await app.database.query(
      `UPDATE proposal_review SET verdict = 'approve', motivation = 'x', given_by = $1, given_at = now()
       WHERE proposal_id = $2`,
      [cast.hostSponsor.id, id],
    );
    expect(readCalendar(await textOf(feed)).events).toEqual([]);
  });

  it('holds nothing that is said in a meeting', async () => {
    const feed = await feedOf(cast.candidate.id);
    const series = await client.publish({
      kind: 'peer_intervision',
      agenda: [{ title: 'pimpelmees', minutes: 20, method: 'incident' }],
    });
    const meeting = client.meeting(series, 0);
    await meeting.reply(cast.candidate.id, { reply: 'maybe', word: 'roodborst' });
    await app.database.query(`UPDATE meeting SET report = 'winterkoning' WHERE id = $1`, [meeting.id]);
    const texts = [
      await textOf(feed),
      await client.invitation(cast.candidate.id, 'meetings', meeting.id),
      await client.invitation(cast.candidate.id, 'meeting-series', series.id),
    ].join('\n');
    expect(texts).toContain('Lichtingsbijeenkomst');
    expect(texts).not.toMatch(/pimpelmees|roodborst|winterkoning|incident/);
    expect(texts).not.toContain(cast.facilitator.email);
  });
});

describe('the address of a calendar', () => {
  it('is shown once, and stored as a hash', async () => {
    const feed = await feedOf(cast.candidate.id);
    const secret = feed.path.replace(/^.*\/|\.ics$/g, '');
    const [row] = await app.database.query<object[]>(`SELECT * FROM calendar_feed WHERE id = $1`, [feed.id]);
    expect(JSON.stringify(row)).not.toContain(secret);
    const list = await (await app.as(cast.candidate.id)).get('/calendar-feeds').expect(200);
    expect(itemsOf(list)).toEqual([{ id: feed.id, createdAt: '2021-03-01T08:00:00.000Z', lastUsedAt: null }]);
  });

  it('answers the same for one that never was and one that was revoked', async () => {
    const feed = await feedOf(cast.candidate.id);
    await (await app.as(cast.candidate.id)).delete(`/calendar-feeds/${feed.id}`).expect(204);
    const revoked = await app.visitor.get(feed.path).expect(404);
    const unknown = await app.visitor.get('/calendar-feeds/never-was.ics').expect(404);
    await app.visitor.get(feed.path.replace('.ics', '')).expect(404);
    await (await app.as(cast.candidate.id)).get(`/calendar-feeds/${feed.id}`).expect(404);
    const said = ({ body }: { body: unknown }) => ({ ...(body as object), requestId: '' });
    expect(said(revoked)).toEqual(said(unknown));
  });

  it('ends when its owner is disabled', async () => {
    const feed = await feedOf(cast.candidate.id);
    await textOf(feed);
    await app.database.query(`UPDATE person SET disabled_at = now() WHERE id = $1`, [cast.candidate.id]);
    await app.visitor.get(feed.path).expect(404);
  });

  it('is revoked by its owner alone, and each by itself', async () => {
    const [feed, other] = [await feedOf(cast.candidate.id), await feedOf(cast.candidate.id)];
    await (await app.as(cast.office.id)).delete(`/calendar-feeds/${feed.id}`).expect(404);
    await (await app.as(cast.candidate.id)).delete(`/calendar-feeds/${feed.id}`).expect(204);
    await textOf(other);
  });

  it('opens the calendar of its owner and nothing else', async () => {
    const series = await client.publish({ inviteeIds: [cast.homeSponsor.id] });
    expect(startsOf(await textOf(await feedOf(cast.facilitator.id)))).toHaveLength(series.occurrences.length);
    expect(startsOf(await textOf(await feedOf(cast.stranger.id)))).toEqual([]);
  });

  it('is not made more than ten times', async () => {
    const person = await app.as(cast.candidate.id);
    for (let made = 0; made < 10; made += 1) await person.post('/calendar-feeds').expect(201);
    const refused = await person.post('/calendar-feeds').expect(409);
    expect(refused.body).toMatchObject({ code: 'calendar_feed.too_many' });
  });

  it('sends nothing to who has it already, and the new text after a change', async () => {
    const feed = await feedOf(cast.candidate.id);
    const first = await app.visitor.get(feed.path).expect(200);
    const tag = first.headers.etag ?? '';
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const again = await app.visitor.get(feed.path).set('If-None-Match', `"other", W/${tag}`).expect(304);
    expect(again.text).toBe('');
    await client.publish();
    await app.visitor.get(feed.path).set('If-None-Match', tag).expect(200);
  });

  it('is asked for so often and no more', async () => {
    await app.database.query(
      `INSERT INTO throttle_counter (key, hits, expires_at) SELECT key, 600, expires_at FROM throttle_counter
       WHERE key LIKE 'calendar-feeds:%' ON CONFLICT (key) DO UPDATE SET hits = 600`,
    );
    const answer = await app.visitor.get('/calendar-feeds/never-was.ics').expect(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
