import { Wakener, wakeQueues } from '@app/platform';
import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { type Schedule, schedules } from './schedules.js';

/** How often it is looked whether every schedule is still there, in milliseconds. */
const watchEvery = 20_000;

/**
 * Puts the schedules into the queues; any number of workers give one schedule each. A queue that was emptied has lost
 * its sweeps too, and nothing else would bring them back: hence the watch.
 */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Scheduler.name);
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly wakener: Wakener,
  ) {}

  /** What waited while no worker ran does not wait for the next sweep. */
  async onApplicationBootstrap(): Promise<void> {
    for (const schedule of schedules) await this.put(schedule);
    await Promise.all(wakeQueues.map((name) => this.wakener.wake(name)));
    this.watch = setInterval(() => void this.restore(), watchEvery).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.watch);
  }

  /** Puts back the schedules that are gone, whose turn has passed without a job, or is far off since the clock was set back. */
  async restore(): Promise<void> {
    try {
      for (const schedule of schedules) {
        const known = await this.queueOf(schedule).getJobScheduler(schedule.name);
        if (known?.next !== undefined && Math.abs(known.next - Date.now()) < 2 * schedule.every) continue;
        this.log.warn(`The schedule ${schedule.queue}:${schedule.name} was gone, and is put back.`);
        await this.queueOf(schedule).removeJobScheduler(schedule.name);
        await this.put(schedule);
      }
    } catch (fault) {
      this.log.warn(
        `The schedules were not looked at: ${fault instanceof Error ? fault.message : 'unknown'}`,
      );
    }
  }

  private async put(schedule: Schedule): Promise<void> {
    const { name, every } = schedule;
    await this.queueOf(schedule).upsertJobScheduler(name, { every }, { name });
  }

  private queueOf({ queue }: Schedule): Queue {
    return this.modules.get<Queue>(getQueueToken(queue), { strict: false });
  }
}
