import fc from 'fast-check';
import { addresses, queries } from './fuzz-address.js';
import { bodies, type Body, soundBodies } from './fuzz-body.js';
import { headersFor } from './fuzz-headers.js';
import type { KnownIds } from './known-ids.js';
import { isProgrammeFile, type Operation } from './operations.js';
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

/** A hundred addresses have one body; a body is worth many tries. A programme file takes a second to carry out. */
const weights = { body: 6, file: 2, none: 2, programmeFile: 1 } as const;

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
  if (body && isProgrammeFile(body)) return weights.programmeFile;
  return body ? weights.body : weights.none;
}

/** One in four is sound in every part, so that it comes as far as the rules; the others are hurt somewhere. */
function requestsOf(operation: Operation, known: KnownIds): fc.Arbitrary<FuzzRequest> {
  return seldom(4, partsOf(operation, known, false), partsOf(operation, known, true));
}

function partsOf(operation: Operation, known: KnownIds, isSound: boolean): fc.Arbitrary<FuzzRequest> {
  const method = fc.constant(operation.method);
  return fc
    .record({
      who: fc.nat(),
      method: isSound ? method : seldom(30, method, fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST')),
      address: addresses(operation, known, isSound),
      query: queries(operation, known, isSound),
      body: isSound ? soundBodies(operation, known) : bodies(operation, known),
    })
    .chain(({ who, method, address: { path, version }, query, body }) =>
      headersFor(operation, version, body, isSound).map((headers) => ({
        ...{ operation, who, method },
        ...{ path, query, headers, body },
      })),
    );
}
