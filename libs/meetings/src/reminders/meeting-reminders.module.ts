import { IdentityModule } from '@app/identity';
import { NoticeSources } from '@app/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { MeetingNotices } from '../notices/meeting-notices.js';
import { SeriesNotices } from '../notices/series-notices.js';
import { UninvitedNotices } from '../notices/uninvited-notices.js';
import { MeetingReminders } from './meeting-reminders.js';

const sources = [MeetingNotices, SeriesNotices, UninvitedNotices];

/** What meetings remind of and tell. */
@Module({
  imports: [IdentityModule, CalendarModule],
  providers: [MeetingReminders, ...sources],
})
export class MeetingRemindersModule implements OnModuleInit {
  constructor(
    private readonly noticeSources: NoticeSources,
    private readonly meetings: MeetingNotices,
    private readonly series: SeriesNotices,
    private readonly uninvited: UninvitedNotices,
  ) {}

  onModuleInit(): void {
    for (const source of [this.meetings, this.series, this.uninvited]) this.noticeSources.register(source);
  }
}
