import { MeetingRemindersModule, MeetingsModule } from '@app/meetings';
import { ProposalsModule } from '@app/proposals';
import { Module } from '@nestjs/common';
import { AgendaBacklogItemsController } from './agenda-backlog-items.controller.js';
import { MeetingAgendaItemsController } from './meeting-agenda-items.controller.js';
import { MeetingInvitationsController } from './meeting-invitations.controller.js';
import { MeetingMinutesController } from './meeting-minutes.controller.js';
import { MeetingOutcomesController } from './meeting-outcomes.controller.js';
import { MeetingOverviewsController } from './meeting-overviews.controller.js';
import { MeetingTransitionsController } from './meeting-transitions.controller.js';
import { MeetingsController } from './meetings.controller.js';
import { OutcomeRecording } from './outcome-recording.js';

@Module({
  imports: [MeetingsModule, MeetingRemindersModule, ProposalsModule],
  controllers: [
    MeetingsController,
    MeetingTransitionsController,
    MeetingAgendaItemsController,
    MeetingInvitationsController,
    MeetingMinutesController,
    MeetingOutcomesController,
    AgendaBacklogItemsController,
    MeetingOverviewsController,
  ],
  providers: [OutcomeRecording],
})
export class MeetingsApiModule {}
