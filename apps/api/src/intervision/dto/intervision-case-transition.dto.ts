import { type CaseAction, type CaseTransitionInput, caseWorkflow } from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

/** An action on a case (handeling), with what it requires. */
export class CreateIntervisionCaseTransition extends DeclaresHarmless implements CaseTransitionInput {
  @ApiProperty({ enum: caseWorkflow.actions, enumName: 'IntervisionCaseAction' })
  @IsIn(caseWorkflow.actions)
  action!: CaseAction;

  @ApiPropertyOptional({ format: 'uuid', description: 'With bring: the meeting (bijeenkomst)' })
  @MayBeLeftOut()
  @IsUUID()
  meetingId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With bring: an item of its agenda (agendapunt)' })
  @MayBeLeftOut()
  @IsUUID()
  agendaItemId?: string;

  @ApiPropertyOptional({ description: 'With close: the learning points (leerpunten), in Markdown' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  learningPoints?: string;
}
