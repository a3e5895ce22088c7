import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';

/** The queues that carry no knowledge: their job only says "look in the database, there is work". */
export const wakeQueues = ['outbox', 'mail'] as const;
export type WakeQueue = (typeof wakeQueues)[number];

/** Wakes a worker. A wake that gets lost costs at most the minute until the next sweep. */
@Injectable()
export class Wakener {
  private readonly log = new Logger(Wakener.name);

  constructor(private readonly modules: ModuleRef) {}

  async wake(name: WakeQueue): Promise<void> {
    try {
      const queue = this.modules.get<Queue>(getQueueToken(name), { strict: false });
      await queue.add('wake', {}, { removeOnComplete: true, removeOnFail: true });
    } catch (fault) {
      this.log.warn(
        `Queue ${name} was not woken, the sweep will: ${fault instanceof Error ? fault.message : String(fault)}`,
      );
    }
  }
}
