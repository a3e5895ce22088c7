import { addDays } from '@app/calendar';
import { AccessTokens, Actors } from '@app/identity';
import { AuditVerification } from '@app/platform';
import { verdicts } from '@app/proposals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildProposal, buildReview } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ApiProcess } from './api-process.js';
import { type Side, standingAfter, standingOf, type Verdicts } from './verdict-race.js';

const races = 2_000;
/** How many proposals are raced for at a time, to keep both processes busy. */
const lanes = 4;

/** Every pair of verdicts. */
const pairs: readonly Verdicts[] = verdicts.flatMap((home) => verdicts.map((host) => ({ home, host })));

let app: TestApplication;
let cast: BuiltCast;
let processes: readonly [ApiProcess, ApiProcess];
let tokens: Readonly<Record<Side, string>>;

beforeAll(async () => {
  app = await startApplication();
  // The processes go by the real time, and so must the tokens.
  app.clock.set(new Date().toISOString());
  cast = await buildCast(app.database);
  tokens = { home: await tokenOf(cast.homeSponsor.id), host: await tokenOf(cast.hostSponsor.id) };
  processes = await Promise.all([ApiProcess.start(app.configuration), ApiProcess.start(app.configuration)]);
}, 120_000);
afterAll(async () => {
  await Promise.all(processes.map((api) => api.stop()));
  await app.close();
});

async function tokenOf(personId: string): Promise<string> {
  const actor = await app.resolve(Actors).find(personId);
  if (!actor) throw new Error('The sponsor of the race does not exist.');
  const wanted = {
    name: 'race',
    scopes: ['read' as const, 'write' as const],
    expiresOn: addDays(app.clock.today(), 30),
  };
  return (await app.context.run({}, () => app.resolve(AccessTokens).create(actor, wanted))).token;
}

/** Inserts a proposal that waits for the verdicts of two acting organisations. */
async function underReview(): Promise<string> {
  const [home, host] = [cast.home.id, cast.host.id];
  const affectedOrganisations = [home, host].map((organisationId) => ({
    organisationId,
    part: 'acts' as const,
  }));
  const { id } = await buildProposal(app.database, { cast, state: 'in_review', affectedOrganisations });
  for (const organisationId of [home, host])
    await buildReview(app.database, { proposalId: id, organisationId });
  return id;
}

describe('two sponsors who judge one proposal in the same instant, at two processes', () => {
  it(`leave it as if one had come after the other, ${races} times`, async () => {
    const firsts = { home: 0, host: 0 };
    let started = 0;
    const run = async () => {
      for (let race = started++; race < races; race = started++) {
        const given = pairs[race % pairs.length] ?? { home: 'approve', host: 'approve' };
        const first = await raceFor(given, race);
        if (first) firsts[first] += 1;
      }
    };
    await Promise.all(Array.from({ length: lanes }, run));
    // Neither side always wins: they have really raced.
    expect(Math.min(firsts.home, firsts.host)).toBeGreaterThan(0);
    expect(await app.resolve(AuditVerification).verify()).toMatchObject({ faults: [] });
  }, 900_000);
});

/** Races once, and compares. @returns who came first, where that shows */
async function raceFor(given: Verdicts, race: number): Promise<Side | undefined> {
  const id = await underReview();
  const organisationIds = { home: cast.home.id, host: cast.host.id };
  const judge = (side: Side, api: ApiProcess) =>
    api.put(`/proposals/${id}/reviews/${organisationIds[side]}`, tokens[side], {
      ...{ verdict: given[side], motivation: 'Omdat het klopt.', revision: 1 },
    });
  const [one, other] = race % 2 === 0 ? processes : [processes[1], processes[0]];
  const [home, host] = await Promise.all([judge('home', one), judge('host', other)]);
  const found = await standingOf(app.database, { id, organisationIds }, { home, host });
  const homeFirst = standingAfter(given, ['home', 'host']);
  const hostFirst = standingAfter(given, ['host', 'home']);
  expect([homeFirst, hostFirst]).toContainEqual(found);
  if (JSON.stringify(homeFirst) === JSON.stringify(hostFirst)) return undefined;
  return found.history[0] === homeFirst.history[0] ? 'home' : 'host';
}
