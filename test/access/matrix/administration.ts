import { newId } from '@app/platform';
import { buildMembership } from '../../factories/membership.factory.js';
import { buildOrganisation } from '../../factories/organisation.factory.js';
import { buildPerson } from '../../factories/person.factory.js';
import { idOf } from '../../setup/answers.js';
import type { TestApplication } from '../../setup/application.js';
import { keepers, programme, signedIn } from '../standings.js';
import { unique, versionOf } from '../things.js';
import type { World } from '../world.js';
import type { Row } from './row.js';

/** Everybody who has a role in the programme, or keeps people. */
const knowsPeople = [...programme, 'foreignOffice', 'admin'] as const;
const programmeAndAdmin = [...programme, 'admin'] as const;

const organisationRows: readonly Row[] = [
  {
    route: 'GET /organisations',
    may: signedIn,
    ask: ({ ours }) => ({
      path: `/organisations?q=${encodeURIComponent(ours.host.name)}`,
      finds: ours.host.id,
    }),
  },
  {
    route: 'GET /organisations/:id',
    may: signedIn,
    ask: ({ ours }) => ({ path: `/organisations/${ours.host.id}` }),
  },
  {
    route: 'POST /organisations',
    ...{ may: keepers, others: 403 },
    ask: () => ({
      path: '/organisations',
      body: { name: `Opvang ${unique()}`, shortName: unique(), kind: 'shelter' },
    }),
  },
  {
    route: 'PATCH /organisations/:id',
    ...{ may: keepers, sees: signedIn },
    ask: async ({ app }) => ({
      path: `/organisations/${(await buildOrganisation(app.database)).id}`,
      ...{ body: { region: 'Utrecht' }, version: 1 },
    }),
  },
];

const peopleRows: readonly Row[] = [
  {
    route: 'GET /people',
    ...{ may: knowsPeople, others: 'empty' },
    ask: async ({ app, people }) => ({
      path: `/people?q=${encodeURIComponent(await nameIn(app, people.absentee))}`,
      finds: people.absentee,
    }),
  },
  {
    route: 'GET /people/:id',
    may: knowsPeople,
    ask: ({ people }) => ({ path: `/people/${people.absentee}` }),
  },
  {
    route: 'POST /people',
    ...{ may: keepers, others: 403 },
    ask: ({ ours }) => ({
      path: '/people',
      body: {
        ...{ name: 'Nieuw Iemand', email: `${unique()}@organisatie.example`, locale: 'nl' },
        homeOrganisationId: ours.home.id,
      },
    }),
  },
  {
    route: 'PATCH /people/:id',
    ...{ may: ['absentee', 'office', 'admin'], sees: knowsPeople },
    ask: async (world) => ({
      path: `/people/${world.people.absentee}`,
      ...{ body: { position: unique() }, version: await versionOf(world, 'person', world.people.absentee) },
    }),
  },
];

const membershipRows: readonly Row[] = [
  {
    route: 'GET /memberships',
    ...{ may: programmeAndAdmin, others: 'empty' },
    ask: async (world) => ({
      path: `/memberships?personId=${world.people.absentee}`,
      finds: await membershipOfAbsentee(world),
    }),
  },
  {
    route: 'GET /memberships/:id',
    may: programmeAndAdmin,
    ask: async (world) => ({ path: `/memberships/${await membershipOfAbsentee(world)}` }),
  },
  {
    route: 'POST /memberships',
    ...{ may: ['office', 'admin'], sees: programme },
    ask: async ({ app, ours }) => ({
      path: '/memberships',
      body: {
        personId: (await buildPerson(app.database)).id,
        ...{ role: 'observer', programmeId: ours.programmeId },
      },
    }),
  },
  {
    route: 'POST /memberships',
    act: 'makes an administrator',
    ...{ may: ['admin'], others: 403 },
    ask: async ({ app }) => ({
      path: '/memberships',
      body: { personId: (await buildPerson(app.database)).id, role: 'admin' },
    }),
  },
  {
    route: 'PATCH /memberships/:id',
    ...{ may: ['office', 'admin'], sees: programme },
    ask: async ({ app, ours }) => {
      const { id } = await buildMembership(app.database, { role: 'observer', programmeId: ours.programmeId });
      return { path: `/memberships/${id}`, body: { endsOn: '2021-06-30' }, version: 1 };
    },
  },
];

const deputyRows: readonly Row[] = [
  {
    route: 'GET /deputies',
    ...{ may: programmeAndAdmin, others: 'empty' },
    ask: async (world) => ({
      path: `/deputies?programmeId=${world.ours.programmeId}&limit=200`,
      finds: await deputyInYear(world, 2022),
    }),
  },
  {
    route: 'POST /deputies',
    ...{ may: ['sponsor', 'office'], sees: programmeAndAdmin },
    ask: ({ sponsorshipId, people }) => ({
      path: '/deputies',
      body: { sponsorMembershipId: sponsorshipId, personId: people.peer, ...wholeYear(nextYear()) },
    }),
  },
  {
    route: 'DELETE /deputies/:id',
    ...{ may: ['sponsor', 'office'], sees: programmeAndAdmin },
    ask: async (world) => ({ path: `/deputies/${await deputyInYear(world, nextYear())}` }),
  },
];

const invitationRows: readonly Row[] = [
  {
    route: 'GET /invitations',
    ...{ may: ['office', 'admin'], others: 'empty' },
    ask: async (world) => ({
      path: `/invitations?programmeId=${world.ours.programmeId}&limit=200`,
      finds: await invitation(world),
    }),
  },
  {
    route: 'POST /invitations',
    ...{ may: ['office', 'admin'], sees: programme },
    ask: async (world) => ({ path: '/invitations', body: await newcomer(world) }),
  },
  {
    route: 'DELETE /invitations/:id',
    may: ['office', 'admin'],
    ask: async (world) => ({ path: `/invitations/${await invitation(world)}` }),
  },
];

/** Organisations, people and roles: for who keeps them, and the programme sees its own. */
export const administrationRows: readonly Row[] = [
  ...organisationRows,
  ...peopleRows,
  ...membershipRows,
  ...deputyRows,
  ...invitationRows,
];

async function nameIn({ database }: TestApplication, id: string): Promise<string> {
  const [row] = await database.query<{ name: string }[]>(`SELECT name FROM person WHERE id = $1`, [id]);
  return row?.name ?? '';
}

async function membershipOfAbsentee({ app, people }: World): Promise<string> {
  const rows = await app.database.query<{ id: string }[]>(`SELECT id FROM membership WHERE person_id = $1`, [
    people.absentee,
  ]);
  return rows[0]?.id ?? '';
}

/** A day has one deputy, so each stands in for a year of its own. */
let year = 2022;
const nextYear = (): number => (year += 1);
const wholeYear = (of: number) => ({ startsOn: `${of}-01-01`, endsOn: `${of}-12-31` });

async function deputyInYear({ app, sponsorshipId, people }: World, of: number): Promise<string> {
  const id = newId();
  const { startsOn, endsOn } = wholeYear(of);
  await app.database.query(
    `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, sponsorshipId, people.peer, startsOn, endsOn, app.clock.now()],
  );
  return id;
}

async function newcomer({ app, ours }: World): Promise<object> {
  const role = { role: 'observer', programmeId: ours.programmeId } as const;
  const { personId } = await buildMembership(app.database, role);
  return { personId, programmeId: ours.programmeId };
}

async function invitation(world: World): Promise<string> {
  return idOf(
    await world
      .as('office')
      .post('/invitations', await newcomer(world))
      .expect(201),
  );
}
