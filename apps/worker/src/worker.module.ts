import { IdentityModule } from '@app/identity';
import { MeetingRemindersModule } from '@app/meetings';
import { type Configuration, PlatformModule } from '@app/platform';
import { RemindersModule } from '@app/reminders';
import { type DynamicModule, Module } from '@nestjs/common';
import { ExchangesJobsModule } from './exchanges/exchanges-jobs.module.js';
import { HousekeepingProcessor } from './housekeeping/housekeeping.processor.js';
import { IntervisionJobsModule } from './intervision/intervision-jobs.module.js';
import { MailProcessor } from './mail/mail.processor.js';
import { OutboxProcessor } from './outbox/outbox.processor.js';
import { ProposalsJobsModule } from './proposals/proposals-jobs.module.js';
import { RemindersProcessor } from './reminders/reminders.processor.js';
import { Scheduler } from './scheduler.js';

/** The door of the jobs: queues, their processors and the schedules. */
@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(configuration),
        IdentityModule,
        ExchangesJobsModule,
        ProposalsJobsModule,
        IntervisionJobsModule,
        MeetingRemindersModule,
        RemindersModule,
      ],
      providers: [OutboxProcessor, MailProcessor, RemindersProcessor, HousekeepingProcessor, Scheduler],
    };
  }
}
