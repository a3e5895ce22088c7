import type { OutcomeView } from '@app/meetings';
import type { ProposalView } from '@app/proposals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMeeting, buildOutcome } from '../factories/meeting.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { bodyOf, faultPlacesOf, idOf, idsOf, itemsOf, nextCursorOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { MeetingClient } from './meeting-client.js';

let app: TestApplication;
let cast: BuiltCast;

beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

async function begun(overrides: object = {}): Promise<MeetingClient> {
  const { id } = await buildMeeting(app.database, { cast, state: 'in_progress', ...overrides });
  return new MeetingClient(app, id);
}

const action = () => ({
  ...{ kind: 'action', body: 'Werkafspraak op papier', ownerId: cast.hostSponsor.id, dueOn: '2021-03-15' },
});

describe('outcomes', () => {
  it('are recorded by who is in the room, while the meeting is in progress', async () => {
    const meeting = await begun();
    const recorded = await meeting.record(cast.candidate.id, { kind: 'decision', body: 'We doen het.' });
    expect(recorded.body).toMatchObject({ kind: 'decision', status: null, permissions: ['change'] });
    expect((await meeting.read(cast.office.id)).body.outcomes).toMatchObject([{ id: recorded.body.id }]);
    expect((await meeting.record(cast.homeSponsor.id, { kind: 'decision', body: 'Nee.' })).status).toBe(404);
    const closed = await begun({ state: 'closed' });
    const late = await closed.record(cast.facilitator.id, { kind: 'decision', body: 'Alsnog.' });
    expect([late.status, late.body.code]).toEqual([409, 'meeting.not_in_progress']);
  });

  it('have an owner and a date as actions, and only then', async () => {
    const meeting = await begun();
    const faults = async (outcome: object) =>
      faultPlacesOf(await meeting.record(cast.facilitator.id, { body: 'Iets', ...outcome })).sort();
    expect(await faults({ kind: 'action' })).toEqual(['/dueOn', '/ownerId']);
    expect(await faults({ ...action(), kind: 'observation' })).toEqual(['/dueOn', '/ownerId']);
    expect(await faults({ ...action(), ownerId: cast.stranger.id })).toEqual(['/ownerId']);
    expect(await faults({ kind: 'decision', agendaItemId: meeting.id })).toEqual(['/agendaItemId']);
    expect(await faults({ kind: 'decision', body: 'Bel 06-12345678' })).toEqual(['/body']);
    const room = await begun({ kind: 'peer_intervision' });
    expect(faultPlacesOf(await room.record(cast.facilitator.id, action()))).toEqual(['/ownerId']);
  });

  it('are changed and removed by who recorded them, and by who runs the meeting', async () => {
    const meeting = await begun();
    const { id } = (await meeting.record(cast.facilitator.id, action())).body;
    const address = `/meetings/${meeting.id}/outcomes/${id}`;
    const [candidate, facilitator] = [await app.as(cast.candidate.id), await app.as(cast.facilitator.id)];
    await candidate.patch(address, { body: 'Anders' }, 1).expect(403);
    const changed = bodyOf<OutcomeView>(await facilitator.patch(address, { dueOn: '2021-03-22' }, 1));
    expect(changed).toMatchObject({ version: 2, dueOn: '2021-03-22', owner: { id: cast.hostSponsor.id } });
    await facilitator.patch(address, { body: 'Te laat' }, 1).expect(412);
    await candidate.delete(address, 2).expect(403);
    await facilitator.delete(address, 2).expect(204);
    expect((await meeting.read(cast.facilitator.id)).body.outcomes).toEqual([]);
  });
});

describe('actions', () => {
  it('are seen and done by their owner, who need not have been there, also when the meeting is over', async () => {
    const meeting = await begun({ attendance: 'present' });
    const { id } = (await meeting.record(cast.facilitator.id, action())).body;
    await meeting.take(cast.facilitator.id, 'close');
    const signIn = () => app.as(cast.hostSponsor.id);
    const own = async (status: string) =>
      idsOf(await (await signIn()).get(`/meeting-actions?owner=me&status=${status}`).expect(200));
    expect([await own('open'), await own('overdue'), await own('done')]).toEqual([[id], [], []]);
    app.clock.set('2021-03-16T00:30:00+01:00');
    expect([await own('open'), await own('overdue')]).toEqual([[id], [id]]);
    const address = `/meetings/${meeting.id}/outcomes/${id}`;
    await (await app.as(cast.candidate.id)).patch(address, { isDone: true }, 1).expect(403);
    const owner = await signIn();
    const done = bodyOf<OutcomeView>(await owner.patch(address, { isDone: true }, 1).expect(200));
    expect(done).toMatchObject({ status: 'done', doneBy: { id: cast.hostSponsor.id } });
    expect([await own('open'), await own('done')]).toEqual([[], [id]]);
    await owner.patch(address, { isDone: false }, 2).expect(200);
    expect(await own('overdue')).toEqual([id]);
    app.clock.set('2021-03-01T09:00:00+01:00');
  });

  it('come in parts that join, the first date first', async () => {
    const own = await buildCast(app.database);
    const { id: meetingId } = await buildMeeting(app.database, { cast: own, state: 'closed' });
    const createdBy = own.candidate.id;
    for (const dueOn of ['2021-04-01', '2021-03-20', '2021-03-20'])
      await buildOutcome(app.database, { meetingId, createdBy, dueOn });
    const person = await app.as(createdBy);
    const first = await person.get('/meeting-actions?limit=2');
    const rest = await person.get(`/meeting-actions?limit=2&cursor=${nextCursorOf(first)}`);
    const all = [...itemsOf<OutcomeView>(first), ...itemsOf<OutcomeView>(rest)];
    expect(all.map(({ dueOn }) => dueOn)).toEqual(['2021-03-20', '2021-03-20', '2021-04-01']);
  });

  it('that are open come back at the next meeting, those of intervision at the next intervision alone', async () => {
    const own = await buildCast(app.database);
    const earlier = { cast: own, state: 'closed', startsAt: '2021-02-01T09:30:00+01:00' } as const;
    const { id: met } = await buildMeeting(app.database, earlier);
    const { id: room } = await buildMeeting(app.database, { ...earlier, kind: 'peer_intervision' });
    const createdBy = own.candidate.id;
    const open = await buildOutcome(app.database, { meetingId: met, createdBy });
    const confidential = await buildOutcome(app.database, { meetingId: room, createdBy });
    const carriedTo = async (overrides: object) => {
      const { id } = await buildMeeting(app.database, { cast: own, ...overrides });
      const { carriedOver } = (await new MeetingClient(app, id).read(own.facilitator.id)).body;
      return carriedOver.map((outcome) => outcome.id);
    };
    expect(await carriedTo({})).toEqual([open]);
    expect(await carriedTo({ kind: 'peer_intervision' })).toEqual([confidential]);
    expect(await carriedTo({ state: 'closed' })).toEqual([]);
    expect(await carriedTo({ startsAt: '2021-01-04T09:30:00+01:00' })).toEqual([]);
    const office = await app.as(own.office.id);
    expect(idsOf(await office.get(`/meeting-actions?cohortId=${own.cohortId}`))).toEqual([open]);
  });
});

describe('a proposal that comes of a meeting', () => {
  it('is an idea of the candidate who records it, linked both ways', async () => {
    const meeting = await begun();
    const body = 'Vraag het de reclassering';
    const recorded = await meeting.record(cast.candidate.id, { kind: 'proposal', body });
    const { proposalId } = recorded.body;
    const candidate = await app.as(cast.candidate.id);
    const proposal = bodyOf<ProposalView>(await candidate.get(`/proposals/${proposalId}`).expect(200));
    expect(proposal).toMatchObject({ title: body, state: 'idea', authors: [{ id: cast.candidate.id }] });
    const linked = await candidate.get(`/meeting-outcomes?proposalId=${proposalId}`).expect(200);
    expect(itemsOf(linked)).toMatchObject([{ id: recorded.body.id, meeting: { id: meeting.id } }]);
    const sponsor = await app.as(cast.homeSponsor.id);
    expect(idsOf(await sponsor.get(`/meeting-outcomes?proposalId=${proposalId}`))).toEqual([]);
  });

  it('is no idea when the outcome is refused', async () => {
    const before = await ideas();
    const closed = await begun({ state: 'closed' });
    expect((await closed.record(cast.candidate.id, { kind: 'proposal', body: 'Te laat' })).status).toBe(409);
    const meeting = await begun();
    expect((await meeting.record(cast.facilitator.id, { kind: 'proposal', body: 'Nee' })).status).toBe(403);
    expect(await ideas()).toBe(before);
  });

  it('can be one that is there, when who records it sees it', async () => {
    const { id: proposalId } = await buildProposal(app.database, { cast, state: 'submitted' });
    const hidden = await buildProposal(app.database, { cast });
    const meeting = await begun();
    const outcome = { kind: 'proposal', body: 'Besproken', proposalId };
    const recorded = await meeting.record(cast.facilitator.id, outcome);
    expect([recorded.status, recorded.body.proposalId]).toEqual([201, proposalId]);
    const refused = await meeting.record(cast.facilitator.id, { ...outcome, proposalId: hidden.id });
    expect([refused.status, faultPlacesOf(refused)]).toEqual([400, ['/proposalId']]);
  });

  async function ideas(): Promise<string> {
    const [row] = await app.database.query<{ count: string }[]>(`SELECT count(*) FROM proposal`);
    return row?.count ?? '';
  }
});

describe('the backlog of a cohort', () => {
  it('takes subjects of whoever is in it, from which agendas are made', async () => {
    const subject = { cohortId: cast.cohortId, title: 'Overdracht bij verhuizing', minutes: 20 };
    const candidate = await app.as(cast.candidate.id);
    const facilitator = await app.as(cast.facilitator.id);
    const backlogItemId = idOf(await candidate.post('/agenda-backlog-items', subject).expect(201));
    await (await app.as(cast.homeSponsor.id)).post('/agenda-backlog-items', subject).expect(404);
    const own = `/agenda-backlog-items/${backlogItemId}`;
    await candidate.patch(own, { minutes: 30 }, 1).expect(200);
    const meeting = await begun({ state: 'planned' });
    const items = `/meetings/${meeting.id}/agenda-items`;
    await candidate.post(items, { backlogItemId }).expect(403);
    await facilitator.post(items, { backlogItemId, title: 'Anders' }).expect(400);
    await facilitator.post(items, {}).expect(400);
    await facilitator.post(items, { backlogItemId }).expect(201);
    expect((await meeting.read(cast.candidate.id)).body.agenda).toMatchObject([
      { id: backlogItemId, minutes: 30 },
    ]);
    await facilitator.post(items, { backlogItemId }).expect(400);
    await candidate.patch(own, { minutes: 10 }, 3).expect(404);
    await meeting.changeItem(cast.facilitator.id, backlogItemId, { isOnBacklog: true });
    const waiting = await candidate.get(`/agenda-backlog-items?cohortId=${cast.cohortId}`);
    expect(itemsOf(waiting)).toMatchObject([{ id: backlogItemId, version: 4, permissions: ['change'] }]);
    const cancelled = await begun({ state: 'planned' });
    await facilitator.post(`/meetings/${cancelled.id}/agenda-items`, { backlogItemId }).expect(201);
    await facilitator.post(`/meetings/${cancelled.id}/agenda-items`, { title: 'Welkom', minutes: 5 });
    await cancelled.take(cast.facilitator.id, 'cancel', { reason: 'Sneeuw.' });
    const back = await candidate.get(`/agenda-backlog-items?cohortId=${cast.cohortId}`);
    expect(itemsOf(back)).toMatchObject([{ id: backlogItemId, version: 6 }]);
    await candidate.delete(own, 6).expect(204);
  });
});
