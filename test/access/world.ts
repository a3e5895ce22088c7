import { AccessTokens, type AccessTokenScope, Actors } from '@app/identity';
import { isoDate } from '@app/calendar';
import { newId } from '@app/platform';
import { buildCohort } from '../factories/cohort.factory.js';
import { buildCandidate, type BuiltCast, buildCast, buildSponsor } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildPartner } from '../factories/programme.factory.js';
import type { Queryable } from '../factories/queryable.js';
import type { TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { signedIn, type Standing } from './standings.js';

/** Two programmes with everybody around them, and who stands where. */
export interface World {
  readonly app: TestApplication;
  /** The programme and the cohort in which the things are. */
  readonly ours: BuiltCast;
  /** Another programme; the home and the host organisation take part in it, too. */
  readonly theirs: BuiltCast;
  /** The other cohort of our programme. */
  readonly siblingCohortId: string;
  readonly otherOrganisationId: string;
  /** The membership of the sponsor of the host. */
  readonly sponsorshipId: string;
  readonly people: Readonly<Record<Exclude<Standing, 'visitor'>, string>>;
  /** Asks as who stands there. */
  as(standing: Standing): Client;
  /** Asks with an access token of who stands there. */
  withToken(standing: Standing, scope: AccessTokenScope): Promise<Client>;
}

/** Builds the world. */
export async function buildWorld(app: TestApplication): Promise<World> {
  const db = app.database;
  const ours = await buildCast(db);
  const theirs = await buildCast(db);
  const { programmeId, cohortId, home, host } = ours;
  for (const { id: organisationId } of [home, host])
    await buildPartner(db, { programmeId: theirs.programmeId, organisationId });
  const other = await buildOrganisation(db);
  await buildPartner(db, { programmeId, organisationId: other.id });
  const sibling = await buildCohort(db, { programmeId });
  const foreignSponsor = await buildSponsor(db, theirs.programmeId, host.id);
  const former = await buildPerson(db, { homeOrganisationId: home.id });
  await buildMembership(db, { personId: former.id, role: 'candidate', cohortId, endsOn: '2021-02-26' });
  const people = {
    candidate: ours.candidate.id,
    peer: (await buildCandidate(db, ours)).id,
    absentee: (await buildCandidate(db, ours)).id,
    homeSponsor: ours.homeSponsor.id,
    sponsor: ours.hostSponsor.id,
    deputy: await buildDeputy(db, ours.hostSponsor.id),
    otherSponsor: (await buildSponsor(db, programmeId, other.id)).id,
    facilitator: ours.facilitator.id,
    office: ours.office.id,
    observer: ours.observer.id,
    siblingCandidate: (await buildMembership(db, { role: 'candidate', cohortId: sibling.id })).personId,
    siblingFacilitator: (await buildMembership(db, { role: 'facilitator', cohortId: sibling.id })).personId,
    foreignCandidate: (await buildCandidate(db, { ...theirs, home })).id,
    foreignSponsor: foreignSponsor.id,
    foreignDeputy: await buildDeputy(db, foreignSponsor.id),
    foreignFacilitator: theirs.facilitator.id,
    foreignOffice: theirs.office.id,
    foreignObserver: theirs.observer.id,
    admin: (await buildMembership(db, { role: 'admin' })).personId,
    former: former.id,
    stranger: ours.stranger.id,
  };
  const clients = new Map<Standing, Client>([['visitor', app.visitor]]);
  for (const standing of signedIn) clients.set(standing, await app.as(people[standing]));
  const [sponsorship] = await db.query<{ id: string }[]>(`SELECT id FROM membership WHERE person_id = $1`, [
    people.sponsor,
  ]);
  const tokens = new Map<string, Client>();
  return {
    ...{ app, ours, theirs, people, siblingCohortId: sibling.id, otherOrganisationId: other.id },
    sponsorshipId: sponsorship?.id ?? '',
    as: (standing) => clients.get(standing) ?? app.visitor,
    withToken: async (standing, scope) => {
      const key = `${standing} ${scope}`;
      const known = tokens.get(key) ?? (await tokenOf(app, people[standing as keyof typeof people], scope));
      tokens.set(key, known);
      return known;
    },
  };
}

/** The same world, seen from the other programme. */
export function otherWay(world: World): World {
  const { theirs, ours, people } = world;
  const swapped: Partial<Record<Standing, Standing>> = {
    candidate: 'foreignCandidate',
    office: 'foreignOffice',
    facilitator: 'foreignFacilitator',
  };
  return {
    ...world,
    ...{ ours: { ...theirs, candidate: { ...theirs.candidate, id: people.foreignCandidate } }, theirs: ours },
    people: {
      ...people,
      ...{ candidate: people.foreignCandidate, peer: theirs.candidate.id, absentee: people.foreignObserver },
      ...{ facilitator: people.foreignFacilitator, office: people.foreignOffice },
    },
    as: (standing) => world.as(swapped[standing] ?? standing),
  };
}

/** Somebody who stands in for a sponsor in February and March. @returns their id */
async function buildDeputy(db: Queryable, sponsorId: string): Promise<string> {
  const { id } = await buildPerson(db);
  await db.query(
    `INSERT INTO deputy (id, sponsor_membership_id, person_id, starts_on, ends_on, created_at)
     SELECT $1, id, $2, '2021-02-01', '2021-03-31', '2021-01-11T08:00:00Z' FROM membership WHERE person_id = $3`,
    [newId(), id, sponsorId],
  );
  return id;
}

async function tokenOf(app: TestApplication, personId: string, scope: AccessTokenScope): Promise<Client> {
  const actor = await app.resolve(Actors).find(personId);
  if (!actor) throw new Error(`Nobody is ${personId}.`);
  const wanted = { name: scope, scopes: [scope], expiresOn: isoDate('2021-12-31') };
  const { token } = await app.resolve(AccessTokens).create(actor, wanted);
  return app.visitor.withToken(token);
}
