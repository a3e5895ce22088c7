import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { withPatience } from './patience.js';
import { queueNames } from './queue-names.js';

/** How many jobs of a queue failed for good and are kept to be looked at; null when the queue does not answer. */
export interface QueueFailures {
  readonly queue: (typeof queueNames)[number];
  readonly failed: number | null;
}

/** Counts what the queue gave up. */
@Injectable()
export class FailedJobs {
  constructor(private readonly modules: ModuleRef) {}

  count(): Promise<QueueFailures[]> {
    return Promise.all(
      queueNames.map(async (queue) => ({
        queue,
        failed: await withPatience(
          this.modules.get<Queue>(getQueueToken(queue), { strict: false }).getFailedCount(),
        ).catch(() => null),
      })),
    );
  }
}
