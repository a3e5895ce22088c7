import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { pdf } from '../e2e/attachment-samples.js';
import { buildAccessToken } from '../factories/access-token.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { finish, startProgram } from '../setup/programs.js';
import { Machine } from './machine.js';
import { SmallDisk } from './small-disk.js';
import { until } from './until.js';

/** How many writes are refused before there is space again; one in three is an attachment, and twenty are the most. */
const refusals = process.env['FAULTS'] === 'full' ? 50 : 20;

let disk: SmallDisk;
let machine: Machine;
let database: DataSource;
let token: string;
let proposalId: string;

beforeAll(async () => {
  disk = await SmallDisk.mount();
  machine = await Machine.start(false, disk.directory);
  database = await machine.database();
  const { id, cast } = await buildProposal(database, { state: 'in_review' });
  proposalId = id;
  token = await buildAccessToken(database, cast.candidate.id);
  await machine.startPrograms({ apis: 1, workers: 1 });
}, 120_000);
afterAll(async () => {
  await machine.stop();
  await disk.unmount();
}, 60_000);

/** A write that was asked, and what was answered. */
interface Write {
  readonly kind: 'comments' | 'attachments';
  readonly key: string;
  readonly body: string | FormData;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly retryAfter: string | null;
  readonly text: string;
}

function comment(): Write {
  const body = JSON.stringify({ body: 'Een lange overweging, met alle voors en tegens. '.repeat(100) });
  return { kind: 'comments', key: randomUUID(), body };
}

function attachment(): Write {
  const body = new FormData();
  const content = Buffer.concat([pdf, Buffer.from(randomUUID().repeat(30_000))]);
  body.append('file', new Blob([content]), 'verslag.pdf');
  return { kind: 'attachments', key: randomUUID(), body };
}

async function send({ kind, key, body }: Write): Promise<Answer> {
  const answer = await fetch(`${machine.apis[0]?.url}/api/v1/proposals/${proposalId}/${kind}`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'idempotency-key': key },
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    },
    body,
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    retryAfter: answer.headers.get('retry-after'),
    text: await answer.text(),
  };
}

async function read(): Promise<number> {
  const url = `${machine.apis[0]?.url}/api/v1/proposals/${proposalId}`;
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
}

describe('a disk that is full', () => {
  it(`refuses what cannot be written, keeps nothing by halves, and goes on when there is space (${refusals} times)`, async () => {
    const done: Write[] = [];
    for (const write of [comment(), attachment()]) {
      expect((await send(write)).status).toBe(201);
      done.push(write);
    }
    await prepareLog();
    const { postgresPid } = machine;
    await disk.fill();

    const refused: Write[] = [];
    while (refused.length < refusals) {
      const write = refused.length % 3 === 2 ? attachment() : comment();
      const { status, type, retryAfter, text } = await send(write);
      if (status === 201) done.push(write);
      else {
        expect({ status, type, retryAfter }).toEqual({
          ...{ status: 503, retryAfter: '2' },
          type: 'application/problem+json; charset=utf-8',
        });
        expect(text).not.toMatch(/space|extend|disk/i);
        refused.push(write);
      }
      expect(await read()).toBe(200);
    }
    expect(await kept()).toEqual(countsOf(done));

    await disk.relieve();
    for (const write of refused) {
      await until(async () => (await send(write)).status === 201, 15_000);
      done.push(write);
    }
    expect(await kept()).toEqual(countsOf(done));
    expect(machine.postgresPid).toBe(postgresPid);
    expect([...machine.apis, ...machine.slots].map(({ endsByItself }) => endsByItself)).toEqual([0, 0]);
    await until(async () => (await waiting()) === 0, 120_000);
    await finish(
      startProgram('dist/apps/cli/src/audit-verify.js', { PATH: process.env.PATH, ...machine.environment() }),
    );
    process.stdout.write(
      `Full disk: ${refused.length} writes were refused with 503 while ${done.length - refused.length} were kept and every ` +
        'reading was answered; with space again all of them were carried out, under the same keys.\n',
    );
  }, 600_000);
});

/** Segments of the log that can be used again: where the log itself finds no place, PostgreSQL stops at once. */
async function prepareLog(): Promise<void> {
  await database.query(`ALTER SYSTEM SET min_wal_size = '112MB'`);
  await database.query(`SELECT pg_reload_conf()`);
  for (let segment = 0; segment < 4; segment += 1) {
    await database.query(`SELECT pg_logical_emit_message(false, 'test', repeat('x', 100)), pg_switch_wal()`);
    await database.query(`CHECKPOINT`);
  }
}

interface Kept {
  readonly comments: number;
  readonly attachments: number;
  readonly halves: number;
}

function countsOf(writes: readonly Write[]): Kept {
  const count = (kind: Write['kind']) => writes.filter((write) => write.kind === kind).length;
  return { comments: count('comments'), attachments: count('attachments'), halves: 0 };
}

async function kept(): Promise<Kept> {
  const [row] = await database.query<[Kept]>(`
    SELECT (SELECT count(*)::int FROM proposal_comment) AS comments,
      (SELECT count(*)::int FROM proposal_attachment) AS attachments,
      (SELECT count(*)::int FROM idempotency_record WHERE status IS NULL) AS halves`);
  return row;
}

async function waiting(): Promise<number> {
  const [row] = await database.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM outbox_event WHERE handled_at IS NULL`,
  );
  return row.count;
}
