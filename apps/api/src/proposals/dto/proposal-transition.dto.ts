import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import {
  type ProposalAction,
  type ProposalState,
  proposalWorkflow,
  type ProposalTransitionInput,
} from '@app/proposals';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { HistoryLineWithDeputies } from '../../http/history-line.dto.js';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

/** An action on a proposal (handeling), with what it requires. */
export class CreateProposalTransition extends DeclaresHarmless implements ProposalTransitionInput {
  @ApiProperty({ enum: proposalWorkflow.actions, enumName: 'ProposalAction' })
  @IsIn(proposalWorkflow.actions)
  action!: ProposalAction;

  @ApiPropertyOptional({ description: 'The reason (reden)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  reason?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'With park: the day on which it is taken up again',
  })
  @MayBeLeftOut()
  @IsIsoDateOnly()
  wakesOn?: IsoDate;

  @ApiPropertyOptional({ format: 'uuid', description: 'With merge: the proposal that takes this one in' })
  @MayBeLeftOut()
  @IsUUID()
  targetId?: string;
}

/** A line of the history (geschiedenis) of a proposal. */
export class ProposalTransition extends HistoryLineWithDeputies {
  @ApiProperty({ description: 'An action of the workflow, or what else happened, such as give_verdict' })
  action!: string;

  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  from!: ProposalState;

  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  to!: ProposalState;

  @ApiProperty({ type: 'integer', description: 'The revision that it was about' })
  revision!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it was about, depending on the action, such as the verdict; organisations by name',
  })
  detail!: Readonly<Record<string, unknown>>;
}

/** A part of the history of a proposal, oldest first. */
export class ProposalTransitionList {
  @ApiProperty({ type: [ProposalTransition] })
  items!: ProposalTransition[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
