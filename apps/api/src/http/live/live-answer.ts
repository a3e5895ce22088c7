import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'X-Accel-Buffering': 'no',
  // An ended stream keeps no connection waiting, so that a process that stops can go.
  Connection: 'close',
};

/** Answers with a stream of server-sent events; a HEAD is told that there is one, and leaves none open. */
export async function liveAnswer(reply: FastifyReply, stream: Readable): Promise<void> {
  const isHead = reply.request.method === 'HEAD';
  if (isHead) stream.destroy();
  await reply.headers(headers).send(isHead ? undefined : stream);
}
