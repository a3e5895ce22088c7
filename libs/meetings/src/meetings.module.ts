import { ProgrammeFileParts, ProgrammesModule } from '@app/programmes';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingHistory } from './history/meeting-history.js';
import { MeetingTransition } from './history/meeting-transition.entity.js';
import { MethodLibrary } from './intervision/method-library.js';
import { AgendaItem } from './agenda/agenda-item.entity.js';
import { AgendaWriter } from './agenda/agenda-writer.js';
import { InvitationWithdrawal } from './invitations/invitation-withdrawal.js';
import { InvitationWriter } from './invitations/invitation-writer.js';
import { Invitation } from './invitations/invitation.entity.js';
import { WithdrawnInvitation } from './invitations/withdrawn-invitation.entity.js';
import { InvitationService } from './invitations/invitation.service.js';
import { ReplyService } from './invitations/reply.service.js';
import { MeetingPlanCheck } from './planning/meeting-plan-check.js';
import { MeetingPlanningService } from './planning/meeting-planning.service.js';
import { MeetingWriter } from './planning/meeting-writer.js';
import { PlanChanger } from './planning/plan-changer.js';
import { PlannedCohorts } from './planning/planned-cohorts.js';
import { MeetingSeries } from './series/meeting-series.entity.js';
import { Meeting } from './planning/meeting.entity.js';
import { MeetingRepository } from './planning/meeting.repository.js';
import { CarryOver } from './running/carry-over.js';
import { AttendanceService } from './running/attendance.service.js';
import { CurrentItemService } from './running/current-item.service.js';
import { MeetingClosing } from './running/meeting-closing.js';
import { ReportArchive } from './running/report-archive.js';
import { ReportReadModel } from './running/report.read-model.js';
import { ReportService } from './running/report.service.js';
import { Outcome } from './outcomes/outcome.entity.js';
import { OutcomeCheck } from './outcomes/outcome-check.js';
import { OutcomeReadModel } from './outcomes/outcome.read-model.js';
import { OutcomeService } from './outcomes/outcome.service.js';
import { AttendanceFiguresReadModel } from './reading/attendance-figures.read-model.js';
import { MeetingListReadModel } from './reading/meeting-list.read-model.js';
import { MeetingPartsReadModel } from './reading/meeting-parts.read-model.js';
import { MeetingProspects } from './reading/meeting-prospects.js';
import { MeetingReadModel } from './reading/meeting.read-model.js';
import { AgendaDesk } from './agenda/agenda-desk.js';
import { AgendaOrder } from './agenda/agenda-order.js';
import { AgendaService } from './agenda/agenda.service.js';
import { BacklogReadModel } from './agenda/backlog.read-model.js';
import { BacklogService } from './agenda/backlog.service.js';
import { MeetingHistoryReadModel } from './history/meeting-history.read-model.js';
import { HeldMeetingReplay } from './programme-file/held-meeting-replay.js';
import { MeetingsFilePart } from './programme-file/meetings-file-part.js';
import { MeetingFacts } from './transitions/meeting-facts.js';
import { MeetingTransitionService } from './transitions/meeting-transition.service.js';

const entities = [
  Meeting,
  MeetingSeries,
  AgendaItem,
  Invitation,
  WithdrawnInvitation,
  Outcome,
  MeetingTransition,
];

const reading = [
  MeetingReadModel,
  MeetingListReadModel,
  MeetingHistoryReadModel,
  AttendanceFiguresReadModel,
  ReportReadModel,
  OutcomeReadModel,
  BacklogReadModel,
];

const running = [
  AgendaService,
  BacklogService,
  AttendanceService,
  CurrentItemService,
  ReportService,
  OutcomeService,
];

const services = [
  ...reading,
  ...running,
  MeetingPlanningService,
  InvitationService,
  ReplyService,
  MeetingTransitionService,
  MethodLibrary,
];

const workings = [
  MeetingPartsReadModel,
  AgendaDesk,
  AgendaOrder,
  OutcomeCheck,
  ReportArchive,
  MeetingClosing,
  MeetingProspects,
  MeetingsFilePart,
  HeldMeetingReplay,
  MeetingFacts,
  MeetingHistory,
  AgendaWriter,
  InvitationWriter,
  InvitationWithdrawal,
  CarryOver,
];

/** What series of meetings and intervision plan with. */
const planning = [MeetingRepository, MeetingPlanCheck, MeetingWriter, PlanChanger, PlannedCohorts];

/** Meetings of cohorts, what they come to, and peer intervision. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), ProgrammesModule],
  providers: [...services, ...planning, ...workings],
  exports: [...services, ...planning],
})
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly fileParts: ProgrammeFileParts,
    private readonly filePart: MeetingsFilePart,
  ) {}

  /** Programmes do not know meetings: what must happen here with a file is registered there. */
  onModuleInit(): void {
    this.fileParts.register(this.filePart);
  }
}
