import { awaitedThing, closedCase, meeting, preparedCase } from '../things.js';
import { itemOf, theirPerson, type Naming } from './naming.js';

const inMarch = { startsOn: '2021-03-01', endsOn: '2021-03-31' };

/** Who may name a deputy, give a role, share, nudge or bring a case. */
export const inRolesAndCases: readonly Naming[] = [
  {
    ...{ what: 'the sponsor of another programme', as: 'sponsor' },
    unseen: async (theirs) => {
      const [row] = await theirs.app.database.query<{ id: string }[]>(
        `SELECT id FROM membership WHERE person_id = $1`,
        [theirs.people.foreignSponsor],
      );
      return row?.id ?? '';
    },
    ask: ({ people }, id) => ({
      path: '/deputies',
      body: { sponsorMembershipId: id, personId: people.peer, ...inMarch },
    }),
  },
  {
    ...{ what: 'a deputy', as: 'homeSponsor', unseen: theirPerson },
    ask: async (world, id) => {
      const { homeSponsor } = world.people;
      const [row] = await world.app.database.query<{ id: string }[]>(
        `SELECT id FROM membership WHERE person_id = $1`,
        [homeSponsor],
      );
      return { path: '/deputies', body: { sponsorMembershipId: row?.id, personId: id, ...inMarch } };
    },
  },
  {
    ...{
      what: 'the cohort of another programme for a role',
      as: 'office',
      unseen: ({ ours }) => ours.cohortId,
    },
    ask: ({ people }, id) => ({
      path: '/memberships',
      body: { personId: people.stranger, role: 'candidate', cohortId: id },
    }),
  },
  {
    ...{ what: 'a case of which learning points are shared', as: 'candidate', unseen: closedCase },
    ask: (_, id) => ({ path: '/learning-points', body: { caseId: id, body: 'Bel eerst.' } }),
  },
  {
    ...{ what: 'what waits elsewhere', as: 'facilitator', unseen: awaitedThing },
    ask: (_, id) => ({ path: '/nudges', body: { awaitedThingId: id } }),
  },
  {
    ...{ what: 'a meeting elsewhere to bring a case to', as: 'candidate' },
    unseen: async (theirs) => (await meeting(theirs, 'planned', 'peer_intervision')).id,
    ask: async (world, id) => ({
      path: `/intervision-cases/${await preparedCase(world)}/transitions`,
      body: { action: 'bring', meetingId: id },
    }),
  },
  {
    ...{ what: 'a draft to bring a case to', as: 'candidate' },
    unseen: async (_, ours) => (await meeting(ours, 'draft', 'peer_intervision')).id,
    ask: async (world, id) => ({
      path: `/intervision-cases/${await preparedCase(world)}/transitions`,
      body: { action: 'bring', meetingId: id },
    }),
  },
  {
    ...{ what: 'an item of another agenda to bring a case under', as: 'candidate', unseen: itemOf },
    ask: async (world, id) => ({
      path: `/meetings/${(await meeting(world, 'in_progress', 'peer_intervision')).id}/intervision-cases`,
      body: { method: 'incident', question: 'Wie belt wie?', agendaItemId: id },
    }),
  },
];
