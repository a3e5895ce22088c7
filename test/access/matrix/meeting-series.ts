import { candidates, cohort, programme } from '../standings.js';
import { series, unique, versionOf } from '../things.js';
import { insiders, planners } from './meetings.js';
import type { Row } from './row.js';

/** Series of meetings: of who is invited, and who plans them. */
export const meetingSeriesRows: readonly Row[] = [
  {
    route: 'GET /meeting-series',
    ...{ may: insiders, others: 'empty' },
    ask: async (world) => {
      const finds = await series(world);
      return { path: `/meeting-series?cohortId=${world.ours.cohortId}&limit=200`, finds };
    },
  },
  {
    route: 'GET /meeting-series/:id',
    may: insiders,
    ask: async (world) => ({ path: `/meeting-series/${await series(world)}` }),
  },
  {
    route: 'POST /meeting-series',
    ...{ may: planners, sees: programme },
    ask: ({ ours, people }) => ({
      path: '/meeting-series',
      body: {
        ...{ cohortId: ours.cohortId, kind: 'cohort_meeting', title: 'Reeks', place: 'Coolsingel 40' },
        ...{ rule: 'FREQ=WEEKLY;COUNT=2', startsLocal: '2021-03-18T13:30:00', minutes: 90 },
        leaderId: people.facilitator,
      },
    }),
  },
  {
    route: 'PATCH /meeting-series/:id',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const id = await series(world);
      const version = await versionOf(world, 'meeting_series', id);
      return { path: `/meeting-series/${id}`, body: { scope: 'all', title: unique() }, version };
    },
  },
  {
    route: 'POST /meeting-series/:id/transitions',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meeting-series/${await series(world)}/transitions`,
      body: { action: 'cancel', scope: 'all', reason: 'De reeks is klaar.' },
    }),
  },
  {
    route: 'POST /meeting-series/:id/invitations',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meeting-series/${await series(world)}/invitations`,
      body: { inviteeIds: [world.people.office] },
    }),
  },
  {
    route: 'GET /meeting-series/:id/calendar-object',
    act: 'of an invitee',
    may: cohort,
    ask: async (world) => ({ path: `/meeting-series/${await series(world)}/calendar-object` }),
  },
];
