import type { MeetingView } from '@app/meetings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { bodyOf, faultPlacesOf, idOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { MeetingClient } from './meeting-client.js';
import { SeriesClient } from './series-client.js';

let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(async () => {
  app.clock.set('2021-03-01T10:00:00+01:00');
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

const plan = (change: object = {}) => ({
  ...{ cohortId: cast.cohortId, kind: 'peer_intervision', title: 'Intervisie', place: 'Rotterdam' },
  ...{ startsAt: '2021-03-01T11:00:00+01:00', endsAt: '2021-03-01T12:00:00+01:00' },
  ...{ leaderId: cast.facilitator.id, inviteeIds: [cast.candidate.id] },
  ...change,
});

async function planned(change: object = {}): Promise<MeetingClient> {
  const office = await app.as(cast.office.id);
  return new MeetingClient(app, idOf(await office.post('/meetings', plan(change)).expect(201)));
}

const invited = ({ invitations }: MeetingView): (string | undefined)[] =>
  invitations.map(({ person }) => person?.id).sort();

describe('who leads a meeting', () => {
  it('is invited, whoever plans it, and counts among those who are there', async () => {
    const meeting = await planned();
    expect(invited((await meeting.read(cast.office.id)).body)).toEqual(
      [cast.candidate.id, cast.facilitator.id].sort(),
    );
    await meeting.take(cast.facilitator.id, 'publish');
    await meeting.take(cast.facilitator.id, 'open');
    const { body } = await meeting.attend(cast.facilitator.id, cast.facilitator.id);
    expect(body.attendance).toEqual({ invited: 2, present: 1, absent: 0, unknown: 1 });
    expect(body.ownInvitation?.attendance).toBe('present');
  });

  it('counts as coming until they say otherwise, and is not asked', async () => {
    const meeting = await planned();
    const leader = await app.as(cast.facilitator.id);
    const { body } = await meeting.take(cast.facilitator.id, 'publish');
    expect(body.replies).toEqual({ yes: 1, no: 0, maybe: 0, none: 1 });
    expect(body.ownInvitation).toMatchObject({ reply: 'yes' });
    const asked = await leader.get('/meetings?awaiting=me').expect(200);
    expect(bodyOf(asked)).toMatchObject({ items: [] });
    const { id, version = 0 } = body.ownInvitation ?? {};
    await leader.patch(`/meetings/${meeting.id}/invitations/${id}`, { reply: 'no' }, version).expect(200);
    const after = (await meeting.read(cast.office.id)).body;
    expect(after.replies).toEqual({ yes: 0, no: 1, maybe: 0, none: 1 });
    expect(after.invitations.map(({ reply }) => reply).toSorted()).toEqual(['no', null]);
  });

  it('is invited to every meeting of a series', async () => {
    const client = new SeriesClient(app, cast);
    const series = await client.publish({ inviteeIds: [cast.candidate.id] });
    const last = await client.meeting(series, 3).read(cast.office.id);
    expect(invited(last.body)).toContain(cast.facilitator.id);
  });

  it('is not the somebody without whom nobody is invited', async () => {
    const meeting = await planned({ inviteeIds: [cast.facilitator.id] });
    const refused = await meeting.take(cast.facilitator.id, 'publish');
    expect(refused.body).toMatchObject({ refusals: [{ guard: 'somebodyIsInvited' }] });
  });

  it('stays invited as long as they lead; who leads instead is invited then', async () => {
    const meeting = await planned({ kind: 'cohort_meeting' });
    const office = await app.as(cast.office.id);
    const { invitations } = (await meeting.read(cast.office.id)).body;
    const led = invitations.find(({ person }) => person?.id === cast.facilitator.id)?.id;
    const path = `/meetings/${meeting.id}/invitations/${led}`;
    const refused = await office.delete(path).expect(409);
    expect(bodyOf(refused)).toMatchObject({ code: 'meeting.leader_stays_invited' });
    const { body } = await meeting.change(cast.office.id, { leaderId: cast.homeSponsor.id });
    expect(invited(body)).toEqual([cast.candidate.id, cast.facilitator.id, cast.homeSponsor.id].sort());
    await office.delete(path).expect(204);
  });

  it('is of the room at peer intervision', async () => {
    const office = await app.as(cast.office.id);
    const answer = await office.post('/meetings', plan({ leaderId: cast.homeSponsor.id }));
    expect([answer.status, faultPlacesOf(answer)]).toEqual([400, ['/leaderId']]);
    const meeting = await planned();
    const changed = await meeting.change(cast.office.id, { leaderId: cast.homeSponsor.id });
    expect([changed.status, faultPlacesOf(changed)]).toEqual([400, ['/leaderId']]);
  });
});
