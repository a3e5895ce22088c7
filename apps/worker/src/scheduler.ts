import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { schedules } from './schedules.js';

/** Puts the schedules into the queues; any number of workers give one schedule each. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap {
  private readonly log = new Logger(Scheduler.name);

  constructor(private readonly modules: ModuleRef) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { queue: name, name: job, every } of schedules) {
      const queue = this.modules.get<Queue>(getQueueToken(name), { strict: false });
      if (queue.listenerCount('error') === 0)
        queue.on('error', (fault) => this.log.warn(`${name}: ${fault.message}`));
      await queue.upsertJobScheduler(job, { every }, { name: job });
    }
  }
}
