import fc from 'fast-check';
import { matrix } from '../access/matrix/matrix.js';
import type { Ask, Row } from '../access/matrix/row.js';
import type { World } from '../access/world.js';
import { boundary, type Body, hurtBodies } from './fuzz-body.js';
import { headersFor } from './fuzz-headers.js';
import type { FuzzRequest } from './fuzz-request.js';
import type { Operation } from './operations.js';
import { seldom } from './seldom.js';

/** A line of the access matrix: a request that does something where one of those asks it who may. */
export interface Line {
  readonly row: Row;
  readonly operation: Operation;
}

/** How often a line is asked, the last time as it is. */
const variants = 3;

/** The lines of the access matrix that are about these operations. */
export function linesOf(operations: readonly Operation[]): Line[] {
  return matrix.flatMap((row) => {
    const [method, path = ''] = row.route.split(' ');
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    const operation = operations.find((one) => one.method === method && one.template === template);
    return operation && !row.endsSession ? [{ row, operation }] : [];
  });
}

/**
 * Builds what a line is about, and asks for it: spoilt, by anybody, and at last as it is by who may.
 * @param roles who can ask, in their order
 * @returns nothing where it cannot be built, for somebody was shut out of the world
 */
export async function realRequests(
  { row, operation }: Line,
  { world, roles, seed }: { readonly world: World; readonly roles: readonly string[]; readonly seed: number },
): Promise<FuzzRequest[]> {
  const ask = await Promise.resolve(row.ask(world)).catch(() => undefined);
  if (!ask) return [];
  const [path = '', query] = ask.path.split('?');
  const plain = { operation, method: operation.method, path, query: query?.split('&') ?? [] };
  const body = bodyOf(operation, ask);
  const rightful = fc.constantFrom(...row.may.map((standing) => roles.indexOf(standing)));
  const headers = (isSound: boolean) => headersFor(operation, ask.version ?? null, body, isSound);
  const hurt =
    body.kind === 'json' ? seldom(3, hurtBodies(body.value), fc.constant(body)) : fc.constant(body);
  const spoilt = fc.record({ who: seldom(3, rightful, fc.nat()), body: hurt, headers: headers(false) });
  const sound = fc.record({ who: rightful, body: fc.constant(body), headers: headers(true) });
  const drawn = [
    ...fc.sample(spoilt, { numRuns: variants - 1, seed }),
    ...fc.sample(sound, { numRuns: 1, seed }),
  ];
  return drawn.map((parts) => ({ ...plain, ...parts }));
}

function bodyOf({ body }: Operation, { body: value, file }: Ask): Body {
  if (!file) return body ? { kind: 'json', value: value ?? {} } : { kind: 'none' };
  const part = `Content-Disposition: form-data; name="file"; filename="${file.name}"`;
  const text = `--${boundary}\r\n${part}\r\n\r\n${file.content.toString()}\r\n--${boundary}--\r\n`;
  return { kind: 'text', text };
}
