import { newId } from '@app/platform';
import type { BenchServer } from './children.js';
import type { Answer, BenchRequest, Recording, Statement } from './recording.js';
import { nextSequence } from './replay.js';

/** Asks the recorded product, and keeps what it answered with the statements that it took. @throws Error unless 2xx */
export async function record(server: BenchServer, request: BenchRequest): Promise<Recording> {
  // The first time connections are made and statements planned; what is written cannot be asked twice.
  if (request.method === 'GET') await told(server, request);
  return told(server, request);
}

async function told(server: BenchServer, request: BenchRequest): Promise<Recording> {
  const statements = new Promise<readonly Statement[]>((resolve) => {
    server.process.once('message', (message: { statements: readonly Statement[] }) =>
      resolve(message.statements),
    );
  });
  const answer = await fetchAnswer(server.url, request);
  if (answer.status >= 300)
    throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.body}`);
  return { request, answer, statements: await statements };
}

/** Asks a server, and reads the whole answer. */
export async function fetchAnswer(
  url: string,
  { method, path, headers, body }: BenchRequest,
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const kept = [...response.headers].filter(([name]) => !ofTheConnection.has(name));
  return { status: response.status, headers: Object.fromEntries(kept), body: await response.text() };
}

const ofTheConnection = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding', 'content-length']);

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What a write to another thing would have been: the same statements about that thing, with ids of their own for what
 * they add, and the next number of the audit trail.
 * @param since when the recording began; ids made since then are those of what was added
 */
export function transfer(recorded: Recording, request: BenchRequest, since: number): Recording {
  const [from, to] = [thingOf(recorded.request), thingOf(request)];
  const added = new Map<string, string>();
  const renamed = (text: string) =>
    text.replace(anyId, (id) => {
      if (id === from) return to;
      if (Number.parseInt(id.slice(0, 13).replace('-', ''), 16) < since) return id;
      const known = added.get(id) ?? newId();
      added.set(id, known);
      return known;
    });
  const statements = recorded.statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => unnumbered(text, mapTexts(value, renamed))),
  }));
  return { request, answer: { ...recorded.answer, body: renamed(recorded.answer.body) }, statements };
}

/** The id of the proposal that a write is about. */
export function thingOf({ path }: BenchRequest): string {
  const [id] = path.match(anyId) ?? [];
  if (id === undefined) throw new Error(`${path} names nothing.`);
  return id;
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, map));
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, map)]));
}

/** Leaves the number of an entry of the audit trail open. */
function unnumbered(text: string, value: unknown): unknown {
  if (text.includes('UPDATE audit_anchor') && typeof value === 'number') return nextSequence;
  if (!text.includes('INSERT INTO audit_entry') || typeof value !== 'string') return value;
  return value.replace(/"sequence":\d+/g, `"sequence":${nextSequence}`);
}
