import type { AttendanceFigures } from '@app/meetings';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCandidate, buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMeeting, buildMeetingInvitation } from '../factories/meeting.factory.js';
import { bodyOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
let cast: BuiltCast;

beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

async function figuresFor(personId: string): Promise<AttendanceFigures> {
  const person = await app.as(personId);
  return bodyOf(await person.get(`/meeting-attendance-figures?cohortId=${cast.cohortId}`).expect(200));
}

describe('the attendance figures of a cohort', () => {
  it('name no meeting and no organisation by less than five persons', async () => {
    const small = await buildMeeting(app.database, { cast, state: 'closed', title: 'Klein' });
    expect(await figuresFor(cast.office.id)).toMatchObject({
      meetings: [{ meetingId: small.id, invited: 2, present: null }],
      organisations: [],
    });
  });

  it('count an organisation of five by itself, and the others together when they are five', async () => {
    const large = await buildMeeting(app.database, {
      ...{ cast, state: 'closed', title: 'Groot', startsAt: '2021-03-02T09:30:00+01:00' },
      ...{ endsAt: '2021-03-02T12:00:00+01:00', inviteeIds: [cast.candidate.id] },
    });
    for (const attendance of ['present', 'present', 'present', 'absent'] as const) {
      const { id: personId } = await buildCandidate(app.database, cast);
      await buildMeetingInvitation(app.database, { meetingId: large.id, personId, attendance });
    }
    const { meetings, organisations } = await figuresFor(cast.facilitator.id);
    expect(meetings).toMatchObject([
      { meetingId: large.id, invited: 5, present: 4 },
      { title: 'Klein', present: null },
    ]);
    // The facilitator is alone of their organisation, and would be the difference between the whole and the five.
    expect(organisations).toEqual([{ organisation: null, persons: 6, invited: 7, present: 6 }]);
  });

  it('are for the programme office and the facilitators', async () => {
    const address = `/meeting-attendance-figures?cohortId=${cast.cohortId}`;
    await (await app.as(cast.candidate.id)).get(address).expect(403);
    await (await app.as(cast.observer.id)).get(address).expect(403);
    await (await app.as(cast.stranger.id)).get(address).expect(404);
  });
});
