import type { IsoDate } from '@app/calendar';
import {
  type ExchangeAction,
  type ExchangeState,
  exchangeWorkflow,
  type TransitionInput,
} from '@app/exchanges';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsString, IsUUID, Min } from 'class-validator';
import { HistoryLineWithDeputies } from '../../http/history-line.dto.js';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { Trimmed } from '../../http/trimmed.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

/** An action on an exchange (handeling), with what it requires. */
export class CreateExchangeTransition implements TransitionInput {
  @ApiProperty({ enum: exchangeWorkflow.actions, enumName: 'ExchangeAction' })
  @IsIn(exchangeWorkflow.actions)
  action!: ExchangeAction;

  @ApiPropertyOptional({ description: 'The reason (reden)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  reason?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'With sign: the version that was read; another one is refused',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  agreementVersion?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'With sign_amendment and withdraw_amendment' })
  @MayBeLeftOut()
  @IsUUID()
  amendmentId?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'With amend: the new last day, included',
  })
  @MayBeLeftOut()
  @IsIsoDateOnly()
  endsOn?: IsoDate;

  @ApiPropertyOptional({ description: 'With amend: the new position (werkplek)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  hostPosition?: string;

  @ApiPropertyOptional({ description: 'With amend: the new supervisor (begeleider)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  hostSupervisor?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'With end_early: the real last day, included',
  })
  @MayBeLeftOut()
  @IsIsoDateOnly()
  endedOn?: IsoDate;
}

/** A line of the history (geschiedenis) of an exchange. */
export class ExchangeTransition extends HistoryLineWithDeputies {
  @ApiProperty({
    description: 'An action, or void_signatures or apply_amendment for what followed by itself',
  })
  action!: string;

  @ApiProperty({ enum: exchangeWorkflow.states, enumName: 'ExchangeState' })
  from!: ExchangeState;

  @ApiProperty({ enum: exchangeWorkflow.states, enumName: 'ExchangeState' })
  to!: ExchangeState;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it was about, depending on the action',
  })
  detail!: Readonly<Record<string, unknown>>;
}

/** A part of the history of an exchange, oldest first. */
export class ExchangeTransitionList {
  @ApiProperty({ type: [ExchangeTransition] })
  items!: ExchangeTransition[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
