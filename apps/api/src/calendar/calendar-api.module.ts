import { CalendarModule } from '@app/meetings';
import { Module } from '@nestjs/common';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarObjectsController } from './calendar-objects.controller.js';

@Module({ imports: [CalendarModule], controllers: [CalendarFeedsController, CalendarObjectsController] })
export class CalendarApiModule {}
