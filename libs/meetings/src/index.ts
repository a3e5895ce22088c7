export { MeetingsModule } from './meetings.module.js';
export { type Attendance, attendances, type Reply, replies } from './invitations/invitation.entity.js';
export { InvitationService } from './invitations/invitation.service.js';
export { type GivenReply, ReplyService } from './invitations/reply.service.js';
export { type MeetingKind, meetingKinds } from './planning/meeting.entity.js';
export type { AgendaPlan, Guest, MeetingPlan, NewMeeting } from './planning/meeting-plan.js';
export type { MeetingPlanChange } from './planning/plan-changer.js';
export { MeetingPlanningService } from './planning/meeting-planning.service.js';
export { type OutcomeKind, outcomeKinds } from './outcomes/outcome.entity.js';
export { type OutcomePermission, outcomePermissions } from './outcomes/outcome.policy.js';
export { type ActionFilter, OutcomeReadModel } from './outcomes/outcome.read-model.js';
export { type NewOutcome, type OutcomeContents, OutcomeService } from './outcomes/outcome.service.js';
export { type ActionStatus, actionStatuses, type OutcomeView } from './outcomes/outcome-view.js';
export { type AgendaItemChange, AgendaService, type NewAgendaItem } from './agenda/agenda.service.js';
export { type BacklogPermission, backlogPermissions } from './agenda/backlog.policy.js';
export { BacklogReadModel, type BacklogItemView } from './agenda/backlog.read-model.js';
export { type BacklogItemChange, BacklogService, type NewBacklogItem } from './agenda/backlog.service.js';
export { MeetingHistoryReadModel, type MeetingTransitionView } from './history/meeting-history.read-model.js';
export {
  type AttendanceFigures,
  AttendanceFiguresReadModel,
} from './reading/attendance-figures.read-model.js';
export { type MeetingFilter, MeetingListReadModel } from './reading/meeting-list.read-model.js';
export { MeetingReadModel } from './reading/meeting.read-model.js';
export type { MeetingSummary } from './reading/meeting-summary.js';
export type { InvitationView, MeetingView, TimedItemView } from './reading/meeting-view.js';
export { AttendanceService } from './running/attendance.service.js';
export { CurrentItemService } from './running/current-item.service.js';
export { type MinutesView, ReportReadModel } from './running/report.read-model.js';
export { ReportService, type WrittenReport } from './running/report.service.js';
export {
  type MeetingTransitionInput,
  MeetingTransitionService,
} from './transitions/meeting-transition.service.js';
export { type MeetingAction, type MeetingState, meetingWorkflow } from './transitions/meeting.workflow.js';
export { type Method, type MethodStep, type Speaker, speakers } from './intervision/method.js';
export { MethodLibrary } from './intervision/method-library.js';
export { type MeetingPermission, meetingPermissions } from './access/meeting.policy.js';
export { IntervisionModule } from './intervision/intervision.module.js';
export { type CaseView } from './intervision/cases/case-views.js';
export { CaseBringingService } from './intervision/cases/case-bringing.service.js';
export { CaseReadModel } from './intervision/cases/case.read-model.js';
export { type CaseContents, CaseService } from './intervision/cases/case.service.js';
export {
  type CaseTransitionInput,
  CaseTransitionService,
} from './intervision/transitions/case-transition.service.js';
export { type CaseAction, caseWorkflow } from './intervision/transitions/case.workflow.js';
export type { CaseState } from './intervision/transitions/case-states.js';
export {
  LearningPointReadModel,
  type LearningPointView,
} from './intervision/learning-points/learning-point.read-model.js';
export { LearningPointService } from './intervision/learning-points/learning-point.service.js';
export { LiveAccess } from './intervision/live/live-access.js';
export { MethodReadModel, type MethodView } from './intervision/methods/method.read-model.js';
export { type MethodChange, MethodService } from './intervision/methods/method.service.js';
export { type NoteView } from './intervision/notes/note-view.js';
export { NoteReadModel } from './intervision/notes/note.read-model.js';
export { NoteService } from './intervision/notes/note.service.js';
export { IntervisionRetentionService } from './intervision/retention/intervision-retention.service.js';
export { type CasePermission, casePermissions } from './intervision/room/case.policy.js';
export { type SessionAct, sessionActs } from './intervision/session/session-acts.js';
export { SessionReadModel } from './intervision/session/session.read-model.js';
export { SessionService } from './intervision/session/session.service.js';
export { type SessionView, type StepView } from './intervision/session/session-view.js';
export { SeriesModule } from './series/series.module.js';
export { SeriesChangeService } from './series/changing/series-change.service.js';
export { SeriesInvitationService } from './series/changing/series-invitation.service.js';
export { SeriesPlanningService } from './series/series-planning.service.js';
export { type SeriesAction, seriesActions, SeriesStepService } from './series/series-step.service.js';
export {
  type NewSeries,
  type RangedCancellation,
  type RangedChange,
  type SeriesChange,
  type SeriesScope,
  seriesScopes,
} from './series/series-plan.js';
export { type OccurrenceView, SeriesReadModel, type SeriesView } from './series/series.read-model.js';
export { type SeriesPermission, seriesPermissions } from './series/series.policy.js';
export { MeetingRemindersModule } from './reminders/meeting-reminders.module.js';
export { CalendarModule } from './calendar/calendar.module.js';
export { CalendarObjectReadModel } from './calendar/calendar-object.read-model.js';
export { CalendarFeedService, type CalendarFeedView } from './calendar/feed/calendar-feed.service.js';
export { FeedReadModel } from './calendar/feed/feed.read-model.js';
