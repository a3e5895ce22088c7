export { RemindersModule } from './reminders.module.js';
export { DigestService } from './digests/digest.service.js';
export { NotificationReadModel, type NotificationView } from './notifications/notification.read-model.js';
export { NudgeService } from './nudges/nudge.service.js';
export { ReminderPlanner } from './planning/reminder-planner.js';
export { deliveries, type Delivery } from './preferences/delivery.js';
export {
  type PreferencesInput,
  PreferenceService,
  type PreferencesView,
} from './preferences/preference.service.js';
export { unsubscribeToken } from './preferences/unsubscribe-token.js';
export { type AwaitedFilter, AwaitedReadModel, type AwaitedView } from './reading/awaited.read-model.js';
export {
  type DropReason,
  dropReasons,
  type ReminderFilter,
  ReminderReadModel,
  type ReminderState,
  reminderStates,
  type ReminderView,
} from './reading/reminder.read-model.js';
export { ReminderDispatch } from './sending/reminder-dispatch.js';
export {
  type ChosenDistance,
  furthestDistance,
  RuleSettingService,
  type RuleView,
} from './settings/rule-setting.service.js';
