import { SeriesModule } from '@app/meetings';
import { Module } from '@nestjs/common';
import { MeetingSeriesInvitationsController } from './meeting-series-invitations.controller.js';
import { MeetingSeriesController } from './meeting-series.controller.js';

@Module({
  imports: [SeriesModule],
  controllers: [MeetingSeriesController, MeetingSeriesInvitationsController],
})
export class MeetingSeriesApiModule {}
