import type { DataSource } from 'typeorm';
import { end } from '../../setup/programs.js';
import { compareRead, compareWrite } from './agreement.js';
import { ask, type BenchServer, startFloor, startProduct } from './children.js';
import type { Recording } from './recording.js';
import { RecordedDatabase } from './recorded-database.js';
import type { BenchKind } from './requests.js';

/** The two that are held against each other. */
export type Side = 'product' | 'floor';

/** Of every kind that writes, the first is for the recording, and one for each side to be compared. */
const heldBack = 3;

/** A database of one size, with the product and the floor upon it. */
export class Installation {
  private constructor(
    readonly proposals: number,
    private readonly recorded: RecordedDatabase,
    private readonly servers: Readonly<Record<Side, BenchServer>>,
  ) {}

  /**
   * Seeds, records every request once, and starts both servers.
   * @param writes how many requests of each kind that writes there are to be
   */
  static async make(proposals: number, writes: number): Promise<Installation> {
    const recorded = await RecordedDatabase.make(proposals, writes + heldBack);
    const servers = {
      product: await startProduct(recorded.url, profiling(proposals)),
      floor: await startFloor(recorded.url),
    };
    await ask(servers.floor.process, recorded.replays);
    return new Installation(proposals, recorded, servers);
  }

  /** What both are asked. */
  get kinds(): readonly BenchKind[] {
    return this.recorded.kinds.map((kind) =>
      kind.writes ? { ...kind, requests: kind.requests.slice(heldBack) } : kind,
    );
  }

  get recordings(): readonly Recording[] {
    return this.recorded.recordings;
  }

  get database(): DataSource {
    return this.recorded.connected;
  }

  serverOf(side: Side): BenchServer {
    return this.servers[side];
  }

  /**
   * Asks both for the same, with everything of one kind that is read, or with one write.
   * @returns how often
   * @throws Error where they do not answer, or do not write, the same
   */
  async compare(place: number): Promise<number> {
    const { writes = false, requests = [] } = this.recorded.kinds[place] ?? {};
    const urls = { product: this.servers.product.url, floor: this.servers.floor.url };
    const [, forProduct, forFloor] = requests;
    if (writes && forProduct && forFloor) {
      await compareWrite(urls, this.database, { product: forProduct, floor: forFloor });
      return 1;
    }
    for (const request of requests) await compareRead(urls, request);
    return requests.length;
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.servers).map(({ process }) => end(process)));
    await this.recorded.drop();
  }
}

/** Where `BENCH_PROFILE` names a directory, the product leaves a profile of its processor there. */
function profiling(proposals: number): string[] {
  const directory = process.env['BENCH_PROFILE'];
  return directory === undefined
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${directory}`, `--cpu-prof-name=${proposals}.cpuprofile`];
}
