export {
  type Announcement,
  type AnnouncementListener,
  Announcements,
} from './announcements/announcements.js';
export { AuditTrail, type AuditRecord } from './audit/audit-trail.js';
export { AuditVerification, type AuditReport } from './audit/audit-verification.js';
export { Clock } from './clock/clock.js';
export { Configuration, ConfigurationError, readConfiguration } from './config/configuration.js';
export { Context, type ContextValues } from './context/context.js';
export { changedFields } from './database/changed-fields.js';
export { Housekeeping } from './database/housekeeping.js';
export { migrateDatabase } from './database/migrate-database.js';
export { RestrictedAccount } from './database/restricted-account.js';
export { newId } from './database/new-id.js';
export { containsText, foldedText } from './database/text-search.js';
export { Transaction } from './database/transaction.js';
export { orConflict } from './database/unique-violation.js';
export { decideTransition } from './errors/decide-transition.js';
export {
  DomainError,
  type ErrorKind,
  expectVersion,
  type Fault,
  forbidden,
  invalid,
  notFound,
  refused,
  type Refusal,
  stale,
} from './errors/domain-error.js';
export { refuseClientData } from './errors/refuse-client-data.js';
export { createLog, FrameworkLog } from './log/log.js';
export type { MailCalendar, MailContent, MailDetail, MailSection } from './mail/mail-content.js';
export type { ComposedMail, MailTemplate } from './mail/mail-template.js';
export { MailDelivery } from './mail/mail-delivery.js';
export { Mailbox, type MailOrder } from './mail/mailbox.js';
export { type CalendarObject, CalendarObjects } from './notices/calendar-objects.js';
export { type Message, type MessageDetail, untranslated } from './notices/message.js';
export type { Notice, NoticeGuest, NoticeSource } from './notices/notice.js';
export { NoticeSources } from './notices/notice-sources.js';
export {
  type NotificationKind,
  notificationKinds,
  notificationKindTitles,
} from './notices/notification-kinds.js';
export { type AboutSubject, SubjectReaders } from './notices/subject-readers.js';
export { Outbox, type DomainEvent, type ToldEvent } from './outbox/outbox.js';
export { OutboxRelay, type EventSubscriber } from './outbox/outbox-relay.js';
export { PlatformModule } from './platform.module.js';
export { QueueModule, queueSchema } from './queue/queue.module.js';
export { FailedJobs, type QueueFailures } from './queue/failed-jobs.js';
export { queueNames } from './queue/queue-names.js';
export { Wakener, wakeQueues } from './queue/wakener.js';
export { retryDelay } from './queue/retry-delay.js';
export {
  dayOf,
  isInScope,
  type QueriedRule,
  QueriedRules,
  type QueriedTarget,
  reasonRows,
} from './reminders/queried-rules.js';
export type {
  ReasonScope,
  ReminderAudience,
  ReminderMoment,
  ReminderReason,
  ReminderRule,
  ReminderStep,
  Telling,
} from './reminders/reminder-rule.js';
export { ReminderRules } from './reminders/reminder-rules.js';
export {
  Idempotency,
  idempotencyHours,
  type KeyedRequest,
  type RecordedAnswer,
} from './requests/idempotency.js';
export { Throttle } from './requests/throttle.js';
export { SealedSecret } from './secrets/sealed-secret.js';
export { MaxLength } from './input/max-length.js';
export { type Page, type PageRequest, readCursor, toPage } from './pagination/page.js';
export { pageById } from './pagination/page-by-id.js';
export { runProcess } from './run-process.js';
export { LocalPostgresError, startLocalPostgres, type LocalPostgres } from './local-postgres/index.js';
