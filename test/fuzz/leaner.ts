import type { FuzzRequest } from './fuzz-request.js';

/** How many requests may be spent on making one smaller. */
const mostTries = 200;

/**
 * Leaves out of a request whatever is not needed for it to fail.
 * @param fails asks again, and tells whether that fails too
 */
export async function leanest(
  request: FuzzRequest,
  fails: (smaller: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> {
  let lean = request;
  let tries = 0;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const smaller of smallerThan(lean)) {
      if ((tries += 1) > mostTries) return lean;
      if (!(await fails(smaller))) continue;
      [lean, isSmaller] = [smaller, true];
      break;
    }
  }
  return lean;
}

function* smallerThan(request: FuzzRequest): Generator<FuzzRequest> {
  const { query, headers, body } = request;
  for (const index of query.keys()) yield { ...request, query: query.toSpliced(index, 1) };
  for (const name of Object.keys(headers)) {
    const { [name]: _, ...others } = headers;
    yield { ...request, headers: others };
  }
  if (body.kind === 'none') return;
  yield { ...request, body: { kind: 'none' } };
  if (body.kind === 'json')
    for (const value of smallerValues(body.value)) yield { ...request, body: { kind: 'json', value } };
}

function* smallerValues(value: unknown): Generator {
  if (typeof value === 'string' && value.length > 1) {
    yield value.slice(0, Math.floor(value.length / 2));
    yield value.slice(Math.floor(value.length / 2));
  }
  if (Array.isArray(value)) {
    const half = Math.floor(value.length / 2);
    if (half > 0) yield value.slice(0, half);
    for (const index of value.keys()) if (index < 10) yield value.toSpliced(index, 1);
    for (const [index, part] of value.entries())
      if (index < 5) for (const smaller of smallerValues(part)) yield value.with(index, smaller);
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    for (const [name] of entries) yield Object.fromEntries(entries.filter(([key]) => key !== name));
    for (const [name, part] of entries)
      for (const smaller of smallerValues(part))
        yield Object.fromEntries(entries.map(([key, other]) => [key, key === name ? smaller : other]));
  }
}
