import { SeriesModule } from '@app/meetings';
import { Module } from '@nestjs/common';
import { MeetingSeriesController } from './meeting-series.controller.js';

@Module({ imports: [SeriesModule], controllers: [MeetingSeriesController] })
export class MeetingSeriesApiModule {}
