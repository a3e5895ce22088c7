import { unsubscribeToken } from '@app/reminders';
import { buildCandidate } from '../../factories/exchange.factory.js';
import { bodyOf } from '../../setup/answers.js';
import { programme, signedIn } from '../standings.js';
import { awaitedThing, exchange, notification, remindedMilestone } from '../things.js';
import type { World } from '../world.js';
import type { Row } from './row.js';

const programmeAndAdmin = [...programme, 'admin'] as const;

const noticeRows: readonly Row[] = [
  {
    route: 'GET /notifications',
    ...{ may: ['candidate'], others: 'empty' },
    ask: async (world) => {
      const finds = await notification(world);
      return { path: '/notifications?limit=200', finds };
    },
  },
  { route: 'PATCH /notifications', may: signedIn, ask: () => ({ path: '/notifications' }) },
  {
    route: 'PATCH /notifications/:id',
    may: ['candidate'],
    ask: async (world) => ({ path: `/notifications/${await notification(world)}`, body: { read: true } }),
  },
  { route: 'GET /notification-counts', may: signedIn, ask: () => ({ path: '/notification-counts' }) },
  {
    route: 'GET /notification-events',
    may: signedIn,
    ask: () => ({ path: '/notification-events' }),
  },
  {
    route: 'GET /notification-preferences',
    may: signedIn,
    ask: () => ({ path: '/notification-preferences' }),
  },
  {
    route: 'PUT /notification-preferences',
    ...{ may: signedIn, door: 'session' },
    ask: () => ({
      path: '/notification-preferences',
      body: { digestTime: '09:00', timeZone: 'Europe/Amsterdam', kinds: [] },
    }),
  },
  {
    route: 'GET /unsubscriptions/:token',
    ...{ may: signedIn, door: 'public', reaches: 303 },
    ask: (world) => ({ path: `/unsubscriptions/${tokenOf(world)}` }),
  },
  {
    route: 'POST /unsubscriptions/:token',
    ...{ may: signedIn, door: 'public' },
    ask: (world) => ({ path: `/unsubscriptions/${tokenOf(world)}` }),
  },
];

const reminderRows: readonly Row[] = [
  {
    route: 'GET /reminders',
    ...{ may: ['candidate', 'office'], others: 'empty' },
    ask: async (world) => {
      const finds = await remindedMilestone(world);
      return { path: `/reminders?subjectId=${finds}`, finds };
    },
  },
  {
    route: 'GET /awaited-things',
    ...{ may: ['facilitator', 'office'], others: 'empty' },
    ask: async (world) => {
      const { id: personId } = await buildCandidate(world.app.database, world.ours);
      const finds = await remindedMilestone(world, personId);
      return { path: `/awaited-things?personId=${personId}`, finds };
    },
  },
  {
    route: 'POST /nudges',
    may: ['facilitator', 'office'],
    ask: async (world) => ({ path: '/nudges', body: { awaitedThingId: await awaitedThing(world) } }),
  },
  {
    route: 'GET /programmes/:id/reminder-rules',
    may: programmeAndAdmin,
    ask: ({ ours }) => ({ path: `/programmes/${ours.programmeId}/reminder-rules` }),
  },
  {
    route: 'PUT /programmes/:id/reminder-rules/:rule',
    ...{ may: ['office'], sees: programmeAndAdmin },
    ask: ({ ours }) => ({
      path: `/programmes/${ours.programmeId}/reminder-rules/milestone.due`,
      body: { isOn: true, distances: [] },
    }),
  },
];

const trailRows: readonly Row[] = [
  {
    route: 'GET /audit-entries',
    act: 'of a programme',
    ...{ may: ['office', 'admin'], sees: signedIn.filter((standing) => standing !== 'foreignOffice') },
    ask: ({ ours }) => ({ path: `/audit-entries?programmeId=${ours.programmeId}` }),
  },
  {
    route: 'GET /audit-entries',
    act: 'about a thing',
    ...{ may: ['office', 'admin'], passes: ['foreignOffice'], others: 403 },
    ask: async (world) => {
      const body = { action: 'end_early', reason: 'Andere baan.', endedOn: '2021-02-26' };
      const finds = await exchange(world);
      await world.as('office').post(`/exchanges/${finds}/transitions`, body).expect(200);
      return { path: `/audit-entries?subjectId=${finds}`, finds };
    },
  },
];

const calendarRows: readonly Row[] = [
  {
    route: 'GET /calendar-feeds',
    ...{ may: signedIn, door: 'session' },
    ask: () => ({ path: '/calendar-feeds' }),
  },
  {
    route: 'POST /calendar-feeds',
    ...{ may: signedIn, door: 'session' },
    ask: () => ({ path: '/calendar-feeds' }),
  },
  {
    route: 'DELETE /calendar-feeds/:id',
    ...{ may: ['candidate'], door: 'session' },
    ask: async (world) => ({ path: `/calendar-feeds/${(await feed(world)).id}` }),
  },
  {
    route: 'GET /calendar-feeds/:id',
    act: 'by its secret',
    ...{ may: signedIn, door: 'public' },
    ask: async (world) => ({ path: `/calendar-feeds/${(await feed(world)).secret}` }),
  },
];

/** What people are told and reminded of, and where it is told. */
export const reminderAndCalendarRows: readonly Row[] = [
  ...noticeRows,
  ...reminderRows,
  ...trailRows,
  ...calendarRows,
];

function tokenOf({ app, people }: World): string {
  return unsubscribeToken({ personId: people.stranger, kind: 'action' }, app.configuration.APP_SECRET);
}

async function feed(world: World): Promise<{ id: string; secret: string }> {
  const made = await world.as('candidate').post('/calendar-feeds').expect(201);
  const { id, url } = bodyOf<{ id: string; url: string }>(made);
  return { id, secret: url.slice(url.lastIndexOf('/') + 1) };
}
