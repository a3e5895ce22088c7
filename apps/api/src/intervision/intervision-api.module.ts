import { IntervisionModule } from '@app/meetings';
import { Module } from '@nestjs/common';
import { IdentificationModule } from '../http/identification.module.js';
import { LiveModule } from '../http/live/live.module.js';
import { IntervisionCasesController } from './intervision-cases.controller.js';
import { IntervisionMethodsController } from './intervision-methods.controller.js';
import { IntervisionNotesController } from './intervision-notes.controller.js';
import { IntervisionSessionController } from './intervision-session.controller.js';
import { LearningPointsController } from './learning-points.controller.js';
import { MeetingCasesController } from './meeting-cases.controller.js';
import { MeetingLiveController } from './meeting-live.controller.js';

@Module({
  imports: [IntervisionModule, IdentificationModule, LiveModule],
  controllers: [
    IntervisionCasesController,
    IntervisionNotesController,
    IntervisionSessionController,
    MeetingCasesController,
    IntervisionMethodsController,
    LearningPointsController,
    MeetingLiveController,
  ],
})
export class IntervisionApiModule {}
