import { isoDate } from '@app/calendar';
import { exchangeAgreed, startInstant } from '@app/exchanges';
import { Clock, type DomainEvent, type EventSubscriber, OutboxRelay } from '@app/platform';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { exchangesQueue, startExchangeJob, type StartExchangeData } from './exchange-jobs.js';

/** Puts the start of an exchange in the queue when its third signature is set. */
@Injectable()
export class ExchangeStartPlanner implements EventSubscriber, OnModuleInit {
  readonly kinds = [exchangeAgreed];

  constructor(
    @InjectQueue(exchangesQueue) private readonly queue: Queue<StartExchangeData>,
    private readonly relay: OutboxRelay,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(this);
  }

  /** The job that comes too early or too late does nothing or starts at once; told twice, it is added once. */
  async handle({ subjectId, payload }: DomainEvent): Promise<void> {
    const startsOn = isoDate(String(payload['startsOn']));
    const delay = Math.max(0, startInstant(startsOn).getTime() - this.clock.now().getTime());
    const data = { exchangeId: subjectId };
    await this.queue.add(startExchangeJob, data, {
      delay,
      jobId: `${startExchangeJob}-${subjectId}-${startsOn}`,
    });
  }
}
