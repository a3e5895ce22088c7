import { IdentityModule } from '@app/identity';
import { OutboxRelay } from '@app/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DigestMail } from './digests/digest-mail.js';
import { DigestService } from './digests/digest.service.js';
import { GatheredLines } from './digests/gathered-lines.js';
import { RemindersMail } from './digests/reminders-mail.js';
import { NoticeRelay } from './notifications/notice-relay.js';
import { NotificationMail } from './notifications/notification-mail.js';
import { NotificationPost } from './notifications/notification-post.js';
import { NotificationReadModel } from './notifications/notification.read-model.js';
import { Notifier } from './notifications/notifier.js';
import { NudgeService } from './nudges/nudge.service.js';
import { ReminderLedger } from './planning/reminder-ledger.js';
import { ReminderPlanner } from './planning/reminder-planner.js';
import { SurroundingsReader } from './planning/surroundings.js';
import { PreferenceService } from './preferences/preference.service.js';
import { AwaitedReadModel } from './reading/awaited.read-model.js';
import { RemindedSubjects } from './reading/reminded-subject.js';
import { ReminderReadModel } from './reading/reminder.read-model.js';
import { DueReminders } from './sending/due-reminders.js';
import { EarlierReminders } from './sending/earlier-reminders.js';
import { ReminderDispatch } from './sending/reminder-dispatch.js';
import { ReminderSettling } from './sending/reminder-settling.js';
import { ReminderWords } from './sending/reminder-words.js';
import { RuleSettingService } from './settings/rule-setting.service.js';

const services = [
  ReminderPlanner,
  ReminderDispatch,
  DigestService,
  NotificationReadModel,
  PreferenceService,
  NudgeService,
  AwaitedReadModel,
  ReminderReadModel,
  RuleSettingService,
];

const workings = [
  NoticeRelay,
  NotificationMail,
  DigestMail,
  RemindersMail,
  GatheredLines,
  RemindedSubjects,
  NotificationPost,
  Notifier,
  ReminderLedger,
  SurroundingsReader,
  DueReminders,
  EarlierReminders,
  ReminderWords,
  ReminderSettling,
];

/** Who is told and reminded of what. The subjects register their rules and notices with the platform. */
@Module({ imports: [IdentityModule], providers: [...services, ...workings], exports: services })
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly planner: ReminderPlanner,
    private readonly noticeRelay: NoticeRelay,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(this.planner);
    this.relay.subscribe(this.noticeRelay);
  }
}
