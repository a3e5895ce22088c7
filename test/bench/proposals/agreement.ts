import type { DataSource } from 'typeorm';
import { fetchAnswer, thingOf } from './record.js';
import type { Answer, BenchRequest } from './recording.js';

/** Something of the product, and the same of the floor. */
interface Sides<Value> {
  readonly product: Value;
  readonly floor: Value;
}

/** Asks both for the same. @throws Error where they do not answer with the same bytes */
export async function compareRead(urls: Sides<string>, request: BenchRequest): Promise<void> {
  const [product, floor] = await Promise.all([
    fetchAnswer(urls.product, request),
    fetchAnswer(urls.floor, request),
  ]);
  expectSame(request, { product: spoken(product), floor: spoken(floor) });
}

/**
 * Has each write to a thing of its own; both were alike before.
 * @throws Error where they do not answer with the same status, or do not leave the same behind
 */
export async function compareWrite(
  urls: Sides<string>,
  database: DataSource,
  requests: Sides<BenchRequest>,
): Promise<void> {
  const written = async (side: keyof Sides<string>) => {
    const { status } = await fetchAnswer(urls[side], requests[side]);
    return `${status} ${await leftBehind(database, thingOf(requests[side]))}`;
  };
  expectSame(requests.floor, { product: await written('product'), floor: await written('floor') });
}

function expectSame({ method, path }: BenchRequest, { product, floor }: Sides<string>): void {
  if (product !== floor)
    throw new Error(`The floor does ${method} ${path} otherwise: ${floor} instead of ${product}`);
}

function spoken({ status, body }: Answer): string {
  return `${status} ${body}`;
}

/** How a proposal stands, and how much was written about it. */
async function leftBehind(database: DataSource, proposalId: string): Promise<string> {
  const [row] = await database.query<object[]>(
    `SELECT p.state, p.version,
       (SELECT count(verdict) FROM proposal_review WHERE proposal_id = p.id) AS verdicts,
       (SELECT count(*) FROM proposal_transition WHERE proposal_id = p.id) AS history,
       (SELECT count(*) FROM audit_entry WHERE subject_id = p.id) AS audit,
       (SELECT count(*) FROM outbox_event WHERE subject_id = p.id) AS outbox
     FROM proposal p WHERE p.id = $1`,
    [proposalId],
  );
  return JSON.stringify(row);
}
