import { buildAgendaItem } from '../../factories/meeting.factory.js';
import { backlogItem, meeting, outcome, proposal, series, versionOf } from '../things.js';
import type { World } from '../world.js';
import { itemOf, theirPerson, type Naming } from './naming.js';

const planned = {
  ...{ kind: 'cohort_meeting', title: 'Voortgang', place: 'Coolsingel 40' },
  ...{ startsAt: '2021-04-01T09:00:00Z', endsAt: '2021-04-01T10:00:00Z' },
};
const theirSubject = (theirs: World) => backlogItem(theirs, 'facilitator');
const held = async (world: World) => (await meeting(world, 'in_progress')).id;

/** Who runs a meeting names somebody, or a part of another. */
export const inMeetings: readonly Naming[] = [
  ...(['leaderId', 'inviteeIds', 'presenterId'] as const).map((key): Naming => ({
    ...{ what: `${key} of a new meeting`, as: 'facilitator', unseen: theirPerson },
    ask: ({ ours, people }, id) => {
      const named = { leaderId: { leaderId: id }, inviteeIds: { inviteeIds: [id] } };
      const agenda = { agenda: [{ title: 'Rondje', minutes: 10, presenterId: id }] };
      const rest = key === 'presenterId' ? agenda : named[key];
      const body = { cohortId: ours.cohortId, leaderId: people.facilitator, ...planned, ...rest };
      return { path: '/meetings', body };
    },
  })),
  {
    ...{ what: 'a subject of another backlog for a new meeting', as: 'facilitator', unseen: theirSubject },
    ask: ({ ours, people }, id) => ({
      path: '/meetings',
      body: { cohortId: ours.cohortId, leaderId: people.facilitator, ...planned, backlogItemIds: [id] },
    }),
  },
  {
    ...{ what: 'who leads a meeting from now on', as: 'facilitator', unseen: theirPerson },
    ask: async (world, id) => ({
      ...{ method: 'PATCH', path: `/meetings/${(await meeting(world)).id}` },
      ...{ body: { leaderId: id }, version: 1 },
    }),
  },
  {
    ...{ what: 'the item at hand', as: 'facilitator', unseen: itemOf },
    ask: async (world, id) => ({
      ...{ method: 'PATCH', path: `/meetings/${await held(world)}`, body: { currentItemId: id }, version: 1 },
    }),
  },
  {
    ...{ what: 'an invitee', as: 'facilitator', unseen: theirPerson },
    ask: async (world, id) => ({
      path: `/meetings/${(await meeting(world)).id}/invitations`,
      body: { inviteeIds: [id] },
    }),
  },
  {
    ...{ what: 'a subject of another backlog for an agenda', as: 'facilitator', unseen: theirSubject },
    ask: async (world, id) => ({
      path: `/meetings/${(await meeting(world)).id}/agenda-items`,
      body: { backlogItemId: id },
    }),
  },
  {
    ...{ what: 'who presents a subject of the backlog', as: 'peer', unseen: theirPerson },
    ask: ({ ours }, id) => ({
      path: '/agenda-backlog-items',
      body: { cohortId: ours.cohortId, title: 'Onderwerp', minutes: 10, presenterId: id },
    }),
  },
  ...(['ownerId', 'agendaItemId', 'proposalId'] as const).map((key): Naming => ({
    ...{ what: `${key} of an outcome`, as: 'peer' },
    unseen: (theirs, ours) =>
      key === 'ownerId'
        ? theirPerson(theirs, ours)
        : key === 'agendaItemId'
          ? itemOf(theirs)
          : proposal(theirs),
    ask: async (world, id) => {
      const kind = key === 'ownerId' ? 'action' : key === 'proposalId' ? 'proposal' : 'decision';
      const due = kind === 'action' ? { dueOn: '2021-04-01' } : {};
      const body = { kind, body: 'We bellen eerst.', ...due, [key]: id };
      return { path: `/meetings/${await held(world)}/outcomes`, body };
    },
  })),
  {
    ...{ what: 'a private idea of the own cohort as an outcome', as: 'peer' },
    unseen: (_, ours) => proposal(ours, 'idea'),
    ask: async (world, id) => ({
      path: `/meetings/${await held(world)}/outcomes`,
      body: { kind: 'proposal', body: 'Een idee.', proposalId: id },
    }),
  },
  ...(['agenda-items', 'outcomes', 'invitations', 'attendances'] as const).map((part): Naming => ({
    ...{ what: `one of the ${part} of another meeting`, as: 'facilitator' },
    unseen: async (theirs) => {
      const { id, invitations } = await meeting(theirs, 'in_progress');
      if (part === 'agenda-items') return buildAgendaItem(theirs.app.database, { meetingId: id });
      return part === 'outcomes' ? outcome(theirs, id) : (invitations.candidate ?? '');
    },
    ask: async (world, id) => {
      const bodies = {
        ...{ 'agenda-items': { minutes: 20 }, outcomes: { body: 'Anders.' } },
        ...{ invitations: { reply: 'yes' }, attendances: { attendance: 'present' } },
      };
      const path = `/meetings/${await held(world)}/${part}/${id}`;
      return { method: 'PATCH', path, body: bodies[part], version: 1 };
    },
  })),
  {
    ...{ what: 'the meeting from which a series changes', as: 'facilitator' },
    unseen: async (theirs) => (await meeting(theirs)).id,
    ask: async (world, id) => {
      const seriesId = await series(world);
      const body = { scope: 'following', meetingId: id, title: 'Anders' };
      const version = await versionOf(world, 'meeting_series', seriesId);
      return { method: 'PATCH', path: `/meeting-series/${seriesId}`, body, version };
    },
  },
];
