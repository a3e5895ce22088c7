import type { IsoDate } from '@app/calendar';
import {
  type ProposalAction,
  type ProposalState,
  proposalWorkflow,
  type ProposalTransitionInput,
} from '@app/proposals';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';

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
export class ProposalTransition {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'An action of the workflow, or what else happened, such as give_verdict' })
  action!: string;

  actionTitle!: string;

  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  from!: ProposalState;

  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  to!: ProposalState;

  fromTitle!: string;

  toTitle!: string;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Null: the system' })
  actor!: PersonRef | null;

  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description: 'The sponsor for whom a deputy (vervanger) acted',
  })
  deputyFor!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: 'integer', description: 'The revision that it was about' })
  revision!: number;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

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
