import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../setup/database.js';
import { end } from '../../setup/programs.js';
import { ask, type BenchServer, startFloor, startProduct, startRecordedProduct } from './children.js';
import { fetchAnswer, record, transfer } from './record.js';
import type { BenchRequest, Recording } from './recording.js';
import { type BenchKind, makeRequests } from './requests.js';
import { seed } from './seed.js';

/** The two that are held against each other. */
export type Side = 'product' | 'floor';

/** A database of one size, with the product and the floor upon it. */
export class Installation {
  private constructor(
    readonly proposals: number,
    readonly kinds: readonly BenchKind[],
    readonly recordings: readonly Recording[],
    readonly database: DataSource,
    private readonly servers: Readonly<Record<Side, BenchServer>>,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Seeds, records every request once, and starts both servers. @param targets how many proposals are written to */
  static async make(proposals: number, targets: number): Promise<Installation> {
    const made = await createTestDatabase();
    const seeded = await seed(made.ownerUrl, proposals, targets);
    const database = await new DataSource({ type: 'postgres', url: made.ownerUrl, poolSize: 2 }).initialize();
    // As the product does on every connection of its own.
    await database.query(`ALTER ROLE CURRENT_USER SET pg_trgm.word_similarity_threshold = 0.42`);
    const kinds = await makeRequests(database, seeded);
    const { recordings, replays } = await recordAll(made.url, kinds);
    const servers = {
      product: await startProduct(made.url, profiling(proposals)),
      floor: await startFloor(made.url),
    };
    await ask(servers.floor.process, replays);
    const kept = kinds.map((kind) => (kind.writes ? { ...kind, requests: kind.requests.slice(1) } : kind));
    return new Installation(proposals, kept, recordings, database, servers, () => made.drop());
  }

  serverOf(side: Side): BenchServer {
    return this.servers[side];
  }

  /** Asks both for the same. @throws Error where they do not answer with the same bytes */
  async compare(request: BenchRequest): Promise<void> {
    const [product, floor] = await Promise.all([
      fetchAnswer(this.servers.product.url, request),
      fetchAnswer(this.servers.floor.url, request),
    ]);
    if (product.body !== floor.body) throw new Error(`The floor answers ${request.path} otherwise.`);
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.servers).map(({ process }) => end(process)));
    await this.database.destroy();
    await this.drop();
  }
}

/** Where `BENCH_PROFILE` names a directory, the product leaves a profile of its processor there. */
function profiling(proposals: number): string[] {
  const directory = process.env['BENCH_PROFILE'];
  return directory === undefined
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${directory}`, `--cpu-prof-name=${proposals}.cpuprofile`];
}

/** @returns what was recorded, and what the floor replays: of a kind that writes the first is recorded for all */
async function recordAll(
  databaseUrl: string,
  kinds: readonly BenchKind[],
): Promise<{ recordings: Recording[]; replays: Recording[] }> {
  const server = await startRecordedProduct(databaseUrl);
  const recordings: Recording[] = [];
  const replays: Recording[] = [];
  try {
    for (const { writes, requests } of kinds) {
      const since = Date.now();
      const [first, ...others] = requests;
      if (!first) continue;
      const recorded = [await record(server, first)];
      if (!writes) for (const request of others) recorded.push(await record(server, request));
      recordings.push(...recorded);
      const [example] = recorded;
      if (writes && example) replays.push(...others.map((request) => transfer(example, request, since)));
      else replays.push(...recorded);
    }
  } finally {
    await end(server.process);
  }
  return { recordings, replays };
}
