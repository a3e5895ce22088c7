import type { ChildProcess } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { end } from '../setup/programs.js';
import { startTestPostgres, stopTestPostgres } from '../setup/test-postgres.js';
import { ask, processorTime, startLoad } from './proposals/children.js';
import { Installation, type Side } from './proposals/installation.js';
import type { Slice, Timing } from './proposals/load.js';
import { doubtPlans } from './proposals/plans.js';
import { floorRows, growthRows, type Measured, planRows, ratiosOf } from './proposals/tables.js';
import { secondsOf, writeTable } from './stopwatch.js';

/** How many proposals there are, the least first: the last is held against the first. */
const sizes = (process.env['BENCH_PROPOSALS'] ?? '10000,1000000').split(',').map(Number);
/** Each server is asked in slices, in turn with the others, so that what disturbs one disturbs all. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 8);
/** How many slices of each come first and are not counted: programs warm up. */
const warmUps = Number(process.env['BENCH_WARM_UPS'] ?? 3);
const connections = 8;
/** How many requests a slice has, of those that read and of those that write: at least one for each connection. */
const [perReadSlice = 100, perWriteSlice = 32] = (process.env['BENCH_SLICE'] ?? '100,32')
  .split(',')
  .map(Number);
/** Each kind that writes does so anew every time, at two servers. */
const writes = 2 * (warmUps + rounds) * perWriteSlice;

/** Measures everything, and writes what it found. */
export async function measure(): Promise<void> {
  process.stdout.write(`${cpus().length} processors, load ${loadOf()} at the start.\n`);
  await startTestPostgres();
  const installations: Installation[] = [];
  const load = await startLoad();
  try {
    for (const size of sizes) {
      const seconds = await secondsOf(async () => installations.push(await Installation.make(size, writes)));
      process.stdout.write(`${size} proposals seeded and recorded in ${seconds.toFixed(0)} s.\n`);
    }
    const measured = await measureKinds(load, installations);
    for (const { proposals } of installations)
      writeTable(`Product against floor, ${proposals} proposals`, floorRows(measured, proposals));
    writeTable(`${sizes.at(-1)} proposals against ${sizes[0]}`, growthRows(measured, sizes));
    await writePlans(installations.at(-1));
  } finally {
    await end(load);
    await Promise.all(installations.map((installation) => installation.stop()));
    await stopTestPostgres();
  }
  process.stdout.write(`\nLoad ${loadOf()} at the end.\n`);
}

async function measureKinds(load: ChildProcess, installations: readonly Installation[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  const kinds = installations[0]?.kinds ?? [];
  let compared = 0;
  for (const [place, { name, writes }] of kinds.entries()) {
    const runs = installations.flatMap((installation) => {
      const requests = installation.kinds[place]?.requests ?? [];
      return (['product', 'floor'] as const).map(
        (side) => new Run(installation, side, { name, writes, requests }),
      );
    });
    for (const installation of installations) compared += await installation.compare(place);
    for (let round = 0; round < warmUps + rounds; round += 1)
      for (const run of runs) await run.slice(load, round);
    measured.push(...runs.map((run) => run.measured()));
    process.stdout.write(`  ${name}: ${ratiosOf(measured.slice(-runs.length))}\n`);
  }
  process.stdout.write(`The floor did what the product does, ${compared} times of ${compared}.\n`);
  return measured;
}

/** One kind of requests to one server, slice by slice. */
class Run {
  private readonly latencies: number[] = [];
  private elapsed = 0;
  private processor = 0;

  constructor(
    readonly installation: Installation,
    private readonly side: Side,
    readonly kind: Installation['kinds'][number],
  ) {}

  /** @throws Error where a request is not answered with 2xx */
  async slice(load: ChildProcess, round: number): Promise<void> {
    const { writes, requests, name } = this.kind;
    const amount = writes ? perWriteSlice : perReadSlice;
    const place = (2 * round + (this.side === 'floor' ? 1 : 0)) * amount;
    const server = this.installation.serverOf(this.side);
    const slice: Slice = {
      ...{ url: server.url, connections, amount },
      requests: writes ? requests.slice(place, place + amount) : requests,
    };
    const before = await processorTime(server.process);
    const timing = await ask<Timing>(load, slice);
    const after = await processorTime(server.process);
    if (timing.failures > 0)
      throw new Error(`${name}: ${timing.failures} of ${amount} failed at the ${this.side}.`);
    if (round < warmUps) return;
    this.latencies.push(...timing.latencies);
    this.elapsed += timing.elapsed;
    this.processor += (after ?? NaN) - (before ?? NaN);
  }

  measured(): Measured {
    const { latencies, elapsed, processor, side, kind, installation } = this;
    const { name, writes } = kind;
    return { name, writes, side, proposals: installation.proposals, latencies, elapsed, processor };
  }
}

async function writePlans(installation: Installation | undefined): Promise<void> {
  if (!installation) return;
  const statements = installation.recordings.flatMap((recording) => recording.statements);
  const doubtful = await doubtPlans(installation.database, statements);
  if (doubtful.length === 0) process.stdout.write('\nNo plan of the product is to be doubted.\n');
  else writeTable('Plans to doubt', planRows(doubtful));
}

function loadOf(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}
