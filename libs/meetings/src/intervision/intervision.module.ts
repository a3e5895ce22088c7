import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings.module.js';
import { CaseBringingService } from './cases/case-bringing.service.js';
import { CaseReadModel } from './cases/case.read-model.js';
import { CaseRepository } from './cases/case.repository.js';
import { CaseService } from './cases/case.service.js';
import { CaseTrail } from './cases/case-trail.js';
import { CaseTransitionService } from './transitions/case-transition.service.js';
import { CaseViews } from './cases/case-views.js';
import { IntervisionCase } from './cases/intervision-case.entity.js';
import { LearningPoint } from './learning-points/learning-point.entity.js';
import { LearningPointReadModel } from './learning-points/learning-point.read-model.js';
import { LearningPointService } from './learning-points/learning-point.service.js';
import { LiveAccess } from './live/live-access.js';
import { MethodReadModel } from './methods/method.read-model.js';
import { MethodService } from './methods/method.service.js';
import { ProgrammeMethod } from './methods/programme-method.entity.js';
import { IntervisionNote } from './notes/intervision-note.entity.js';
import { NoteReadModel } from './notes/note.read-model.js';
import { NoteService } from './notes/note.service.js';
import { IntervisionRetentionService } from './retention/intervision-retention.service.js';
import { ConfidentialRoom } from './room/confidential-room.js';
import { Rooms } from './room/rooms.js';
import { IntervisionSession } from './session/intervision-session.entity.js';
import { SessionReadModel } from './session/session.read-model.js';
import { SessionService } from './session/session.service.js';
import { SessionWriter } from './session/session-writer.js';

const entities = [IntervisionCase, IntervisionNote, IntervisionSession, ProgrammeMethod, LearningPoint];

const services = [
  CaseService,
  CaseTransitionService,
  CaseBringingService,
  CaseReadModel,
  NoteService,
  NoteReadModel,
  SessionService,
  SessionReadModel,
  MethodService,
  MethodReadModel,
  LearningPointService,
  LearningPointReadModel,
  IntervisionRetentionService,
  LiveAccess,
];

const workings = [ConfidentialRoom, Rooms, CaseRepository, CaseTrail, CaseViews, SessionWriter];

/** Peer intervision: what is said in confidence, by which method, and what may leave the room. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), MeetingsModule],
  providers: [...services, ...workings],
  exports: services,
})
export class IntervisionModule {}
