import { ProgrammesModule } from '@app/programmes';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingHistory } from './history/meeting-history.js';
import { MeetingTransition } from './history/meeting-transition.entity.js';
import { MethodLibrary } from './intervision/method-library.js';
import { AgendaItem } from './agenda/agenda-item.entity.js';
import { AgendaWriter } from './agenda/agenda-writer.js';
import { InvitationWriter } from './invitations/invitation-writer.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationService } from './invitations/invitation.service.js';
import { MeetingPlanCheck } from './planning/meeting-plan-check.js';
import { MeetingPlanningService } from './planning/meeting-planning.service.js';
import { MeetingWriter } from './planning/meeting-writer.js';
import { MeetingSeries } from './series/meeting-series.entity.js';
import { Meeting } from './planning/meeting.entity.js';
import { MeetingRepository } from './planning/meeting.repository.js';
import { CarryOver } from './running/carry-over.js';
import { Outcome } from './running/outcome.entity.js';
import { MeetingFacts } from './transitions/meeting-facts.js';
import { MeetingTransitionService } from './transitions/meeting-transition.service.js';

const entities = [Meeting, MeetingSeries, AgendaItem, Invitation, Outcome, MeetingTransition];

const services = [MeetingPlanningService, InvitationService, MeetingTransitionService, MethodLibrary];

const workings = [
  MeetingRepository,
  MeetingFacts,
  MeetingHistory,
  MeetingPlanCheck,
  MeetingWriter,
  AgendaWriter,
  InvitationWriter,
  CarryOver,
];

/** Meetings of cohorts, what they come to, and peer intervision. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), ProgrammesModule],
  providers: [...services, ...workings],
  exports: services,
})
export class MeetingsModule {}
