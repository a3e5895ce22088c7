import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../libs/platform/src/database/data-source-options.js';
import { createTestDatabase } from '../../setup/database.js';
import { end } from '../../setup/programs.js';
import { startRecordedProduct } from './children.js';
import { record, transfer } from './record.js';
import type { Recording } from './recording.js';
import { type BenchKind, makeRequests } from './requests.js';
import { seed } from './seed.js';

/** A database of one size, and what the product did on it for every request. */
export class RecordedDatabase {
  private constructor(
    readonly url: string,
    /** The database as the product reaches it: its account, its settings and its limits. */
    readonly connected: DataSource,
    readonly kinds: readonly BenchKind[],
    readonly recordings: readonly Recording[],
    /** What the floor replays: of a kind that writes the first is recorded for all. */
    readonly replays: readonly Recording[],
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** Seeds, and records every request once. @param writes how many requests of each kind that writes there are to be */
  static async make(proposals: number, writes: number): Promise<RecordedDatabase> {
    const test = await createTestDatabase();
    const { url, ownerUrl } = test;
    const kinds = await prepare(ownerUrl, proposals, 2 * writes);
    const { recordings, replays } = await recordAll(url, kinds);
    const connected = await new DataSource(dataSourceOptions(url, 2)).initialize();
    return new RecordedDatabase(url, connected, kinds, recordings, replays, () => test.drop());
  }

  async drop(): Promise<void> {
    await this.connected.destroy();
    await this.dropDatabase();
  }
}

async function prepare(ownerUrl: string, proposals: number, targets: number): Promise<BenchKind[]> {
  const seeded = await seed(ownerUrl, proposals, targets);
  const owner = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  try {
    return await makeRequests(owner, seeded);
  } finally {
    await owner.destroy();
  }
}

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
