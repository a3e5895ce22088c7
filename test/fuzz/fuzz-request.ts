import fc from 'fast-check';
import { addresses, queries } from './fuzz-address.js';
import { bodies, type Body } from './fuzz-body.js';
import { headersFor } from './fuzz-headers.js';
import type { KnownIds } from './known-ids.js';
import type { Operation } from './operations.js';
import { seldom } from './seldom.js';

/** A request, in pieces of which each can be left out. */
export interface FuzzRequest {
  readonly operation: Operation;
  /** Who asks, as an index among who can; which of their sessions. */
  readonly who: number;
  readonly method: string;
  /** Under `/api/v1`, without the query, encoded. */
  readonly path: string;
  /** Encoded as `name=value`. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** A hundred addresses have one body; a body is worth many tries. */
const weights = { body: 6, file: 2, none: 2 } as const;

/** Ends the session of who asks, and so comes seldom. */
const endings = new Set(['DELETE /sessions/current', 'DELETE /sessions/{id}', 'POST /demo-sessions']);

/** Requests of every operation, sound ones and such that something is wrong with. */
export function fuzzRequests(operations: readonly Operation[], known: KnownIds): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(
    ...operations.map((operation) => ({
      weight: weightOf(operation),
      arbitrary: requestsOf(operation, known),
    })),
  );
}

function weightOf({ method, template, body, takesFile }: Operation): number {
  if (endings.has(`${method} ${template}`)) return 1;
  if (takesFile) return weights.file;
  return body ? weights.body : weights.none;
}

function requestsOf(operation: Operation, known: KnownIds): fc.Arbitrary<FuzzRequest> {
  return fc
    .record({
      who: fc.nat(),
      method: seldom(
        30,
        fc.constant(operation.method),
        fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST'),
      ),
      address: addresses(operation, known),
      query: queries(operation, known),
      body: bodies(operation, known),
    })
    .chain(({ who, method, address: { path, version }, query, body }) =>
      headersFor(operation, version, body).map((headers) => ({
        operation,
        who,
        method,
        path,
        query,
        headers,
        body,
      })),
    );
}
