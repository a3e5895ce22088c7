import { type CasePermission, casePermissions, type CaseState, caseWorkflow } from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { Action } from '../../http/action.dto.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { IntervisionNote } from './intervision-note.dto.js';
import { IntervisionSession } from './intervision-session.dto.js';

/** A case (casus), for its owner and for who is in the room. */
export class IntervisionCase {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null as long as it is prepared',
  })
  meetingId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agendaItemId!: string | null;

  @ApiProperty({ format: 'uuid', description: 'Who brings it (inbrenger)' })
  ownerId!: string;

  @ApiProperty({ type: PersonRef })
  owner!: PersonRef;

  @ApiProperty({ description: 'The key of the method (methode)', example: 'incident' })
  method!: string;

  methodTitle!: string;

  @ApiProperty({ enum: caseWorkflow.states, enumName: 'IntervisionCaseState' })
  state!: CaseState;

  stateTitle!: string;

  @ApiProperty({ description: 'The question (vraag)' })
  question!: string;

  @ApiProperty({ description: 'The preparation (voorbereiding), in Markdown' })
  preparation!: string;

  @ApiProperty({ description: 'The learning points (leerpunten), in Markdown; empty until it is closed' })
  learningPoints!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  learningPointsSharedAt!: Date | null;

  @ApiProperty({ type: [IntervisionNote], description: 'What was noted, oldest first' })
  notes!: readonly IntervisionNote[];

  @ApiProperty({ type: IntervisionSession, nullable: true, description: 'Null until the group begins' })
  session!: IntervisionSession | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  changedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: Date | null;

  @ApiProperty({ type: [Action] })
  actions!: readonly Action[];

  @ApiProperty({ enum: casePermissions, isArray: true, description: 'What the reader can do besides' })
  permissions!: readonly CasePermission[];
}

/** A part of a list of cases, oldest first. */
export class IntervisionCaseList {
  @ApiProperty({ type: [IntervisionCase] })
  items!: IntervisionCase[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What its owner writes. */
class CaseContents extends DeclaresHarmless {
  @ApiProperty({ description: 'The key of the method (methode)', example: 'incident' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  method!: string;

  @ApiProperty({ description: 'The question (vraag)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  question!: string;

  @ApiPropertyOptional({ description: 'The preparation (voorbereiding), in Markdown', default: '' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(20_000)
  preparation?: string;
}

/** A case that is prepared (voorbereiden) in private, so that nothing in it is refused yet. */
export class CreateIntervisionCase extends OmitType(CaseContents, ['declareHarmless']) {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}

/** What the owner changes. */
export class UpdateIntervisionCase extends PartialType(CaseContents, { skipNullProperties: false }) {}

/** That a case stands; what it says is not repeated, for answers are kept for a day. */
export class IntervisionCaseReference {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ enum: caseWorkflow.states, enumName: 'IntervisionCaseState' })
  state!: CaseState;
}

/** A case that is brought (inbrengen) to a meeting as soon as it is written. */
export class CreateMeetingCase extends CaseContents {
  @ApiPropertyOptional({ format: 'uuid', description: 'An item of its agenda (agendapunt)' })
  @MayBeLeftOut()
  @IsUUID()
  agendaItemId?: string;
}
