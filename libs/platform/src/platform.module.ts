import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Announcements } from './announcements/announcements.js';
import { AuditTrail } from './audit/audit-trail.js';
import { AuditVerification } from './audit/audit-verification.js';
import { Clock } from './clock/clock.js';
import { Configuration } from './config/configuration.js';
import { Context } from './context/context.js';
import { DatabaseModule } from './database/database.module.js';
import { Housekeeping } from './database/housekeeping.js';
import { MailDelivery } from './mail/mail-delivery.js';
import { MailTransport } from './mail/transport/mail-transport.js';
import { Mailbox } from './mail/mailbox.js';
import { CalendarObjects } from './notices/calendar-objects.js';
import { NoticeSources } from './notices/notice-sources.js';
import { SubjectReaders } from './notices/subject-readers.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { QueueModule } from './queue/queue.module.js';
import { QueriedRules } from './reminders/queried-rules.js';
import { ReminderRules } from './reminders/reminder-rules.js';
import { Idempotency } from './requests/idempotency.js';
import { Throttle } from './requests/throttle.js';
import { SealedSecret } from './secrets/sealed-secret.js';

const services = [
  Announcements,
  Outbox,
  OutboxRelay,
  AuditTrail,
  AuditVerification,
  Mailbox,
  MailDelivery,
  MailTransport,
  Idempotency,
  Throttle,
  SealedSecret,
  Housekeeping,
  ReminderRules,
  QueriedRules,
  NoticeSources,
  SubjectReaders,
  CalendarObjects,
];

/** What every subject stands on; global, so that a subject names only the subjects it needs. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: PlatformModule,
      imports: [SurroundingsModule.of(configuration), DatabaseModule, QueueModule],
      providers: services,
      exports: services,
    };
  }
}

@Global()
@Module({})
class SurroundingsModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: SurroundingsModule,
      providers: [{ provide: Configuration, useValue: configuration }, Context, Clock],
      exports: [Configuration, Context, Clock],
    };
  }
}
