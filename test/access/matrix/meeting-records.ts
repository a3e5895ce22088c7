import { candidates, cohort, programme } from '../standings.js';
import { meeting, outcome, proposal } from '../things.js';
import { insiders, planners } from './meetings.js';
import type { Row } from './row.js';

const presenceRows: readonly Row[] = [
  {
    route: 'GET /meetings/:id/invitations',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world)).id}/invitations` }),
  },
  {
    route: 'POST /meetings/:id/invitations',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world)).id}/invitations`,
      body: { inviteeIds: [world.people.office] },
    }),
  },
  {
    route: 'PATCH /meetings/:id/invitations/:invitationId',
    act: 'reply',
    ...{ may: ['candidate'], sees: insiders },
    ask: async (world) => {
      const { id, invitations } = await meeting(world);
      const path = `/meetings/${id}/invitations/${invitations.candidate}`;
      return { path, body: { reply: 'yes' }, version: 1 };
    },
  },
  {
    route: 'DELETE /meetings/:id/invitations/:invitationId',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const { id, invitations } = await meeting(world);
      return { path: `/meetings/${id}/invitations/${invitations.absentee}` };
    },
  },
  {
    route: 'GET /meetings/:id/attendances',
    act: 'of another, once it is over',
    ...{ may: ['facilitator'], passes: insiders },
    ask: async (world) => {
      const { id, invitations } = await meeting(world, 'closed');
      return { path: `/meetings/${id}/attendances`, finds: invitations.former ?? '' };
    },
  },
  {
    route: 'GET /meetings/:id/attendances',
    act: 'one’s own, once it is over',
    ...{ may: ['absentee', 'facilitator'], passes: insiders },
    ask: async (world) => {
      const { id, invitations } = await meeting(world, 'closed');
      return { path: `/meetings/${id}/attendances`, finds: invitations.absentee ?? '' };
    },
  },
  {
    route: 'POST /meetings/:id/attendances',
    act: 'everybody else',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'in_progress')).id}/attendances`,
      body: { attendance: 'present' },
    }),
  },
  {
    route: 'PATCH /meetings/:id/attendances/:invitationId',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const { id, invitations } = await meeting(world, 'in_progress');
      const path = `/meetings/${id}/attendances/${invitations.absentee}`;
      return { path, body: { attendance: 'present' }, version: 1 };
    },
  },
  {
    route: 'PATCH /meetings/:id/attendances/:invitationId',
    act: 'of peer intervision',
    ...{ may: ['facilitator'], sees: insiders },
    ask: async (world) => {
      const { id, invitations } = await meeting(world, 'in_progress', 'peer_intervision');
      const path = `/meetings/${id}/attendances/${invitations.absentee}`;
      return { path, body: { attendance: 'present' }, version: 1 };
    },
  },
  {
    route: 'GET /meeting-attendance-figures',
    ...{ may: planners, sees: programme },
    ask: ({ ours }) => ({ path: `/meeting-attendance-figures?cohortId=${ours.cohortId}` }),
  },
];

const recordRows: readonly Row[] = [
  {
    route: 'GET /meetings/:id/minutes',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world, 'closed')).id}/minutes` }),
  },
  {
    route: 'GET /meetings/:id/minutes',
    act: 'of peer intervision',
    ...{ may: cohort, sees: ['office'] },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'closed', 'peer_intervision')).id}/minutes`,
    }),
  },
  {
    route: 'PUT /meetings/:id/minutes',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'in_progress')).id}/minutes`,
      ...{ body: { body: 'We spraken af te bellen.' }, version: 1 },
    }),
  },
  {
    route: 'GET /meetings/:id/outcomes',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world, 'in_progress')).id}/outcomes` }),
  },
  {
    route: 'GET /meetings/:id/outcomes',
    act: 'of peer intervision',
    ...{ may: cohort, sees: ['office'] },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'in_progress', 'peer_intervision')).id}/outcomes`,
    }),
  },
  {
    route: 'POST /meetings/:id/outcomes',
    may: insiders,
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'in_progress')).id}/outcomes`,
      body: { kind: 'decision', body: 'We bellen eerst.' },
    }),
  },
  {
    route: 'PATCH /meetings/:id/outcomes/:outcomeId',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const { id } = await meeting(world, 'in_progress');
      const path = `/meetings/${id}/outcomes/${await outcome(world, id)}`;
      return { path, body: { body: 'We mailen eerst.' }, version: 1 };
    },
  },
  {
    route: 'PATCH /meetings/:id/outcomes/:outcomeId',
    act: 'an action is done',
    ...{ may: ['peer', ...planners], sees: candidates },
    ask: async (world) => {
      const { id } = await meeting(world, 'in_progress');
      const action = { kind: 'action', ownerId: world.people.peer, dueOn: '2021-04-01' };
      const path = `/meetings/${id}/outcomes/${await outcome(world, id, action)}`;
      return { path, body: { isDone: true }, version: 1 };
    },
  },
  {
    route: 'DELETE /meetings/:id/outcomes/:outcomeId',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const { id } = await meeting(world, 'in_progress');
      return { path: `/meetings/${id}/outcomes/${await outcome(world, id)}`, version: 1 };
    },
  },
  {
    route: 'GET /meeting-actions',
    ...{ may: insiders, others: 'empty' },
    ask: async (world) => {
      const { id } = await meeting(world, 'in_progress');
      const action = { kind: 'action', ownerId: world.people.peer, dueOn: '2021-04-01' };
      const finds = await outcome(world, id, action);
      return { path: `/meeting-actions?cohortId=${world.ours.cohortId}&limit=200`, finds };
    },
  },
  {
    route: 'GET /meeting-outcomes',
    act: 'of a proposal in review',
    ...{ may: insiders, others: 'empty' },
    ask: async (world) => {
      const { id } = await meeting(world, 'in_progress');
      const proposalId = await proposal(world);
      const finds = await outcome(world, id, { kind: 'proposal', proposalId });
      return { path: `/meeting-outcomes?proposalId=${proposalId}`, finds };
    },
  },
];

/** Who is invited and was there, and what a meeting came to. */
export const meetingRecordRows: readonly Row[] = [...presenceRows, ...recordRows];
