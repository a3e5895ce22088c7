import { buildAgendaItem } from '../../factories/meeting.factory.js';
import { candidates, cohort, programme } from '../standings.js';
import { backlogItem, meeting } from '../things.js';
import type { Row } from './row.js';

export const planners = ['facilitator', 'office'] as const;
/** The invitees of today, and who plans. */
export const insiders = [...cohort, 'office'] as const;

const planned = {
  ...{ title: 'Voortgang', place: 'Coolsingel 40' },
  ...{ startsAt: '2021-04-01T09:00:00Z', endsAt: '2021-04-01T10:00:00Z' },
};

const planningRows: readonly Row[] = [
  {
    route: 'GET /meetings',
    ...{ may: insiders, others: 'empty' },
    ask: async (world) => {
      const { id: finds } = await meeting(world);
      return { path: `/meetings?cohortId=${world.ours.cohortId}&state=planned&limit=200`, finds };
    },
  },
  {
    route: 'GET /meetings',
    act: 'a draft',
    ...{ may: planners, others: 'empty' },
    ask: async (world) => {
      const { id: finds } = await meeting(world, 'draft');
      return { path: `/meetings?cohortId=${world.ours.cohortId}&state=draft&limit=200`, finds };
    },
  },
  {
    route: 'GET /meetings/:id',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world)).id}` }),
  },
  {
    route: 'GET /meetings/:id',
    act: 'a draft',
    may: planners,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world, 'draft')).id}` }),
  },
  {
    route: 'POST /meetings',
    ...{ may: planners, sees: programme },
    ask: ({ ours, people }) => ({
      path: '/meetings',
      body: { cohortId: ours.cohortId, kind: 'cohort_meeting', leaderId: people.facilitator, ...planned },
    }),
  },
  {
    route: 'PATCH /meetings/:id',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world)).id}`,
      ...{ body: { title: 'Anders' }, version: 1 },
    }),
  },
  {
    route: 'GET /meetings/:id/transitions',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world)).id}/transitions` }),
  },
  {
    route: 'POST /meetings/:id/transitions',
    act: 'publish',
    may: planners,
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'draft')).id}/transitions`,
      body: { action: 'publish' },
    }),
  },
  {
    route: 'POST /meetings/:id/transitions',
    act: 'open',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world)).id}/transitions`,
      body: { action: 'open' },
    }),
  },
  {
    route: 'POST /meetings/:id/transitions',
    act: 'close',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'in_progress')).id}/transitions`,
      body: { action: 'close' },
    }),
  },
  {
    route: 'POST /meetings/:id/transitions',
    act: 'cancel',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world)).id}/transitions`,
      body: { action: 'cancel', reason: 'De zaal is er niet.' },
    }),
  },
  {
    route: 'POST /meetings/:id/transitions',
    act: 'reopen',
    ...{ may: ['facilitator'], sees: [...candidates, 'office'] },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world, 'closed')).id}/transitions`,
      body: { action: 'reopen', reason: 'Er ontbreekt iets.' },
    }),
  },
  {
    route: 'GET /meetings/:id/live',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world)).id}/live` }),
  },
  {
    route: 'GET /meetings/:id/calendar-object',
    act: 'of an invitee',
    ...{ may: cohort, sees: ['office'] },
    ask: async (world) => ({ path: `/meetings/${(await meeting(world)).id}/calendar-object` }),
  },
];

const agendaRows: readonly Row[] = [
  {
    route: 'GET /meetings/:id/agenda-items',
    may: insiders,
    ask: async (world) => ({ path: `/meetings/${(await meeting(world)).id}/agenda-items` }),
  },
  {
    route: 'POST /meetings/:id/agenda-items',
    ...{ may: planners, sees: candidates },
    ask: async (world) => ({
      path: `/meetings/${(await meeting(world)).id}/agenda-items`,
      body: { title: 'Rondje', minutes: 10 },
    }),
  },
  {
    route: 'PATCH /meetings/:id/agenda-items/:itemId',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const { id: meetingId } = await meeting(world);
      const itemId = await buildAgendaItem(world.app.database, { meetingId });
      return { path: `/meetings/${meetingId}/agenda-items/${itemId}`, body: { minutes: 20 }, version: 1 };
    },
  },
  {
    route: 'DELETE /meetings/:id/agenda-items/:itemId',
    ...{ may: planners, sees: candidates },
    ask: async (world) => {
      const { id: meetingId } = await meeting(world);
      const itemId = await buildAgendaItem(world.app.database, { meetingId });
      return { path: `/meetings/${meetingId}/agenda-items/${itemId}`, version: 1 };
    },
  },
  {
    route: 'GET /agenda-backlog-items',
    may: insiders,
    ask: async (world) => {
      const finds = await backlogItem(world);
      return { path: `/agenda-backlog-items?cohortId=${world.ours.cohortId}&limit=200`, finds };
    },
  },
  {
    route: 'POST /agenda-backlog-items',
    may: insiders,
    ask: ({ ours }) => ({
      path: '/agenda-backlog-items',
      body: { cohortId: ours.cohortId, title: 'Onderwerp', minutes: 10 },
    }),
  },
  {
    route: 'PATCH /agenda-backlog-items/:id',
    ...{ may: ['peer', ...planners], sees: candidates },
    ask: async (world) => ({
      path: `/agenda-backlog-items/${await backlogItem(world)}`,
      ...{ body: { minutes: 20 }, version: 1 },
    }),
  },
  {
    route: 'DELETE /agenda-backlog-items/:id',
    ...{ may: ['peer', ...planners], sees: candidates },
    ask: async (world) => ({ path: `/agenda-backlog-items/${await backlogItem(world)}`, version: 1 }),
  },
];

/** Meetings: of who is invited, and who plans them. */
export const meetingRows: readonly Row[] = [...planningRows, ...agendaRows];
