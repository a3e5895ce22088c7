import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { buildAccessToken } from '../factories/access-token.factory.js';
import { buildCandidate, buildCast, type BuiltCast, buildExchange } from '../factories/exchange.factory.js';
import { finish, startProgram } from '../setup/programs.js';
import { expectedOf, standingsOf, strangers, stuckSessions, waitingEvents } from './aftermath.js';
import { Journeys, type Tokens, type Unsigned } from './journeys.js';
import { Machine } from './machine.js';
import { Experience, PersistentClient } from './persistent-client.js';
import { until } from './until.js';

/** How many transitions are acknowledged, and how many kills fall among them. */
const size =
  process.env['FAULTS'] === 'full' ? { transitions: 5_000, kills: 104 } : { transitions: 150, kills: 5 };

/** How many people act at once. */
const lanes = 6;
/** How long the outbox may take to drain, in milliseconds. */
const patience = 300_000;

let machine: Machine;
afterEach(() => machine.stop(), 60_000);

describe.each(['PostgreSQL', 'Redis'])('transitions while things die, with the queue in %s', (backend) => {
  it(`are each carried out once when they were acknowledged (${size.transitions} transitions, ${size.kills} kills)`, async () => {
    machine = await Machine.start(backend === 'Redis');
    const database = await machine.database();
    const cast = await buildCast(database);
    const experience = new Experience();
    await machine.startPrograms({ apis: 2, workers: 1 });
    const client = new PersistentClient(
      machine.apis.map(({ url }) => url),
      experience,
    );
    const unsigned = await unsignedExchanges(database, cast, size.transitions / 15);
    const journeys = new Journeys(client, experience, cast, await tokensOf(database, cast), unsigned);

    const struck = await travelUnderKills(journeys, backend);
    await journeys.repeatSome(50);
    await until(async () => (await waitingEvents(database)) === 0, patience);

    tell({ backend, struck, journeys, experience });
    const standings = await standingsOf(database, journeys.acknowledged);
    for (const thing of journeys.acknowledged) expect(standings.get(thing.id)).toEqual(expectedOf(thing));
    expect(await strangers(database, journeys.acknowledged)).toEqual([]);
    expect(journeys.forgotten).toEqual([]);
    expect(experience.unclean).toEqual([]);
    expect(await stuckSessions(database)).toEqual([]);
    expect([...machine.apis, ...machine.slots].map(({ endsByItself }) => endsByItself)).toEqual([0, 0, 0]);
    await finish(
      startProgram('dist/apps/cli/src/audit-verify.js', { PATH: process.env.PATH, ...machine.environment() }),
    );
  }, 3_600_000);
});

async function tokensOf(database: DataSource, cast: BuiltCast): Promise<Tokens> {
  const { candidate, homeSponsor, hostSponsor, office, facilitator } = cast;
  const people = Object.entries({ candidate, homeSponsor, hostSponsor, office, facilitator });
  const tokens: Record<string, string> = {};
  for (const [name, { id }] of people) tokens[name] = await buildAccessToken(database, id);
  return tokens as Tokens;
}

async function unsignedExchanges(database: DataSource, cast: BuiltCast, count: number): Promise<Unsigned[]> {
  const unsigned: Unsigned[] = [];
  for (let number = 0; number < count; number += 1) {
    const candidate = await buildCandidate(database, cast);
    const { id } = await buildExchange(database, {
      ...{ cast, candidateId: candidate.id, state: 'proposed', startsOn: '2099-01-05', endsOn: '2099-07-04' },
    });
    unsigned.push({ id, candidateToken: await buildAccessToken(database, candidate.id) });
  }
  return unsigned;
}

/** Takes journeys until enough is acknowledged, while something is killed in the middle of every share of it. */
async function travelUnderKills(journeys: Journeys, backend: string): Promise<Record<string, number>> {
  const share = size.transitions / size.kills;
  const victims = victimsFor(backend);
  const struck: Record<string, number> = {};
  let kills = 0;
  let number = 0;
  const isDue = () => journeys.transitions >= (kills + 0.5) * share;
  const mayTravel = () => journeys.transitions < (kills + 1) * share;
  const lane = async () => {
    while (journeys.transitions < size.transitions) {
      if (kills < size.kills) await until(mayTravel, patience);
      number += 1;
      await journeys.travel(number);
    }
  };
  const strike = async () => {
    while (kills < size.kills) {
      await until(isDue, patience);
      const [name, kill] = victims[kills % victims.length] ?? ['nobody', () => Promise.resolve()];
      await kill();
      struck[name] = (struck[name] ?? 0) + 1;
      kills += 1;
    }
  };
  await Promise.all([strike(), ...Array.from({ length: lanes }, lane)]);
  return struck;
}

/** Who is killed, in turn. */
function victimsFor(backend: string): readonly (readonly [string, () => Promise<void>])[] {
  const [one, other] = machine.apis;
  const [worker] = machine.slots;
  if (!one || !other || !worker) throw new Error('Not everything runs.');
  return [
    ['api', () => one.kill()],
    ['PostgreSQL', () => machine.killPostgres()],
    ['api', () => other.kill()],
    ['worker', () => worker.kill()],
    ...(backend === 'Redis' ? [['Redis', () => machine.killRedis()] as const] : []),
  ];
}

function tell(found: {
  readonly backend: string;
  readonly struck: Readonly<Record<string, number>>;
  readonly journeys: Journeys;
  readonly experience: Experience;
}): void {
  const { broken, unavailable, recalled, slowest } = found.experience;
  const kills = Object.entries(found.struck).map(([name, count]) => `${count} of ${name}`);
  process.stdout.write(
    `Queue in ${found.backend}: ${found.journeys.transitions} transitions acknowledged of ` +
      `${found.journeys.acknowledged.length} things, kills: ${kills.join(', ')}; ${broken} connections broke, ` +
      `${unavailable} answers were 503, ${recalled} repetitions were answered the same; the slowest answer took ` +
      `${(slowest / 1_000).toFixed(1)} s.\n`,
  );
}
