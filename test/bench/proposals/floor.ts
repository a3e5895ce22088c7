import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { keyOf, type Recording } from './recording.js';
import { replay } from './replay.js';

/*
 * The floor: what Node and PostgreSQL cost by themselves. For every request that was recorded it runs the statements of
 * the product with their parameters, one after the other, and answers with the same bytes.
 */
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL_SIZE']),
  idleTimeoutMillis: 30_000,
  // As the product's own connections are, and those of its queue.
  options:
    '-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0 -c pg_trgm.word_similarity_threshold=0.42 -c search_path=public,bullmq',
});
const recordings = new Map<string, Recording>();

process.on('message', (added: readonly Recording[]) => {
  for (const recording of added) {
    const { method, path, headers } = recording.request;
    recordings.set(keyOf(method, path, headers['cookie']), recording);
  }
  process.send?.({ known: recordings.size });
});
process.once('disconnect', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const recording = recordings.get(keyOf(request.method, request.url, request.headers.cookie));
  if (!recording) {
    response.writeHead(404).end();
    return;
  }
  request.resume();
  await once(request, 'end');
  await replay(pool, recording.statements);
  const { status, headers, body } = recording.answer;
  response.writeHead(status, headers).end(body);
}

createServer((request, response) => {
  answer(request, response).catch((fault: unknown) => {
    process.stderr.write(`The floor failed: ${String(fault)}\n`);
    response.writeHead(500).end();
  });
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.({ ready: true }));
