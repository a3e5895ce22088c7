import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobsOptions, Queue } from 'bullmq';
import { Clock } from '../clock/clock.js';
import { withPatience } from './patience.js';

/** The queues that carry no knowledge: their job only says "look in the database, there is work". */
export const wakeQueues = ['outbox', 'mail', 'reminders'] as const;
export type WakeQueue = (typeof wakeQueues)[number];

const second = 1_000;

/** Wakes a worker. A wake that gets lost costs at most the minute until the next sweep. */
@Injectable()
export class Wakener {
  private readonly log = new Logger(Wakener.name);

  constructor(
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
  ) {}

  /** @param at when there is work, to the second, never early; absent or past: now. All wakes of one second are one job. */
  async wake(name: WakeQueue, at?: Date): Promise<void> {
    try {
      const queue = this.modules.get<Queue>(getQueueToken(name), { strict: false });
      const wake = { removeOnComplete: true, removeOnFail: true, ...this.momentOf(at) };
      await withPatience(queue.add('wake', {}, wake));
    } catch (fault) {
      this.log.warn(
        `Queue ${name} was not woken, the sweep will: ${fault instanceof Error ? fault.message : String(fault)}`,
      );
    }
  }

  private momentOf(at: Date | undefined): JobsOptions {
    const now = this.clock.now().getTime();
    if (!at || at.getTime() <= now) return {};
    const moment = Math.ceil(at.getTime() / second) * second;
    return { delay: moment - now, jobId: `wake-${moment / second}` };
  }
}
