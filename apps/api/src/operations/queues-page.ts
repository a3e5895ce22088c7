import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter as BoardAdapter } from '@bull-board/fastify';
import { queueNames } from '@app/platform';
import { getQueueToken } from '@nestjs/bullmq';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Queue } from 'bullmq';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Identification } from '../http/identification.js';
import { problemOf } from '../http/problem-of.js';

/** Where the page of the queues is. */
export const queuesPath = '/admin/queues';

/** The page brings a style of its own and names its address as the base of its links; its fonts stay away. */
const pagePolicy = `default-src 'none'; base-uri 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'`;

/**
 * Shows an administrator the queues, with what failed and why; to look at, for a queue only wakes and the database knows.
 * For everybody else there is no such page.
 */
export async function serveQueuesPage(app: NestFastifyApplication): Promise<void> {
  const board = new BoardAdapter().setBasePath(queuesPath);
  createBullBoard({
    queues: queueNames.map(
      (name) =>
        new BullMQAdapter(app.get<Queue>(getQueueToken(name), { strict: false }), { readOnlyMode: true }),
    ),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Wisselwerk', hideRedisDetails: true } },
  });
  board.setErrorHandler(tellFault);
  const identification = app.get(Identification, { strict: false });
  await app
    .getHttpAdapter()
    .getInstance()
    .register(
      async (page) => {
        page.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
          const signedIn = await identification.of(request);
          // A personal access token opens the interface for programs, and no page.
          if (!signedIn?.sessionId || !signedIn.actor.is('admin')) return reply.callNotFound();
        });
        page.addHook('onSend', (_request, reply, payload, done) => {
          reply.headers({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store' });
          done(null, payload);
        });
        await page.register(board.registerPlugin());
      },
      { prefix: queuesPath },
    );
}

/** What the page is told when a queue does not answer: come again, as everywhere else, and nothing of the database. */
function tellFault(fault: Error): ReturnType<Parameters<BoardAdapter['setErrorHandler']>[0]> {
  const { status, code, detail } = problemOf(fault, '', 'en');
  return {
    // The page is typed for fewer statuses than it is shown.
    status: status as 500,
    body: { error: { key: 'ERRORS.INTERNAL_SERVER_ERROR' }, code, message: detail },
  };
}
