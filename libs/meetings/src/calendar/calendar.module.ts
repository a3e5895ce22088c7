import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings.module.js';
import { CalendarObjectReadModel } from './calendar-object.read-model.js';
import { CalendarFeedService } from './feed/calendar-feed.service.js';
import { FeedReadModel } from './feed/feed.read-model.js';

const services = [CalendarObjectReadModel, CalendarFeedService, FeedReadModel];

/** Meetings in people's own calendars. */
@Module({ imports: [IdentityModule, MeetingsModule], providers: services, exports: services })
export class CalendarModule {}
