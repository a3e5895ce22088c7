import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Configuration } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** How long the requests under way get once no others come, in milliseconds; longer than any takes. */
const lastPatience = 10_000;

/**
 * Lets an api stop without a request that fails: it says that it is not ready, answers on for a while, each time asking
 * who asked to come by another connection, and then ends what is still open.
 */
@Injectable()
export class Drain implements OnModuleDestroy, BeforeApplicationShutdown {
  /** The api is about to stop. */
  isUnderWay = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly adapters: HttpAdapterHost,
  ) {}

  /** Every hook that takes something away comes after this one. */
  async onModuleDestroy(): Promise<void> {
    this.isUnderWay = true;
    await delay(this.configuration.SHUTDOWN_DRAIN_SECONDS * 1_000);
  }

  beforeApplicationShutdown(): void {
    const server = this.adapters.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), lastPatience).unref();
  }
}

/** Every answer of an api that is about to stop ends its connection. */
export function takeLeave(fastify: FastifyInstance, drain: Drain): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (drain.isUnderWay) reply.header('Connection', 'close');
    done(null, payload);
  });
}
