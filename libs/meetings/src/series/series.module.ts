import { Module } from '@nestjs/common';
import { SeriesEvents } from '../history/series-events.js';
import { MeetingsModule } from '../meetings.module.js';
import { OccurrencePlacing } from './changing/occurrence-placing.js';
import { OccurrenceWriter } from './occurrence-writer.js';
import { SeriesInvitationService } from './changing/series-invitation.service.js';
import { SeriesChangeService } from './changing/series-change.service.js';
import { SeriesPlanningService } from './series-planning.service.js';
import { SeriesStepService } from './series-step.service.js';
import { SeriesReadModel } from './series.read-model.js';
import { SeriesRepository } from './series.repository.js';

const services = [
  SeriesPlanningService,
  SeriesChangeService,
  SeriesStepService,
  SeriesInvitationService,
  SeriesReadModel,
];

/** Meetings that return by a rule. */
@Module({
  imports: [MeetingsModule],
  providers: [...services, SeriesRepository, OccurrenceWriter, OccurrencePlacing, SeriesEvents],
  exports: services,
})
export class SeriesModule {}
