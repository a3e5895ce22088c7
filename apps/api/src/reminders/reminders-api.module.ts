import { RemindersModule } from '@app/reminders';
import { Module } from '@nestjs/common';
import { IdentificationModule } from '../http/identification.module.js';
import { LiveModule } from '../http/live/live.module.js';
import { NotificationPreferencesController } from './notification-preferences.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { ReminderRulesController } from './reminder-rules.controller.js';
import { RemindersController } from './reminders.controller.js';

@Module({
  imports: [RemindersModule, IdentificationModule, LiveModule],
  controllers: [
    NotificationsController,
    NotificationPreferencesController,
    RemindersController,
    ReminderRulesController,
  ],
})
export class RemindersApiModule {}
