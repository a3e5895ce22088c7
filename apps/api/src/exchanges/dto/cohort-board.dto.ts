import type { IsoDate } from '@app/calendar';
import { type AttentionKind, attentionKinds, type ExchangeState } from '@app/exchanges';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';
import { Cohort } from '../../programmes/dto/cohort.dto.js';
import { PeriodProgress } from './exchange.dto.js';
import { ExchangeSummary } from './exchange-summary.dto.js';
import { Milestone } from './milestone.dto.js';

/** A column of the board: a milestone (mijlpaal) that every exchange has. */
export class BoardColumn {
  key!: string;

  title!: string;
}

/** A cell of the board. */
export class BoardMilestone extends PickType(Milestone, [
  'id',
  'key',
  'status',
  'timing',
  'dueOn',
  'doneOn',
  'mandatory',
]) {}

/** A row of the board: an exchange that is not cancelled. */
export class BoardRow {
  @ApiProperty({ type: ExchangeSummary })
  exchange!: ExchangeSummary;

  @ApiProperty({ type: [BoardMilestone] })
  milestones!: readonly BoardMilestone[];
}

/** Something that waits for somebody (aandachtspunt). */
export class BoardAttention {
  @ApiProperty({ enum: attentionKinds, enumName: 'AttentionKind' })
  kind!: AttentionKind;

  @ApiProperty({ format: 'uuid' })
  exchangeId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  milestoneId!: string | null;

  @ApiProperty({ description: 'In the language of the reader' })
  title!: string;

  @ApiProperty({ type: PersonRef, description: 'Who has to act' })
  who!: PersonRef;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: IsoDate | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Working days (werkdagen) until then; negative when late',
  })
  workingDays!: number | null;
}

/** How many exchanges are in each state. */
export class ExchangeStateCounts implements Record<ExchangeState, number> {
  @ApiProperty({ type: 'integer' })
  proposed!: number;

  @ApiProperty({ type: 'integer' })
  agreed!: number;

  @ApiProperty({ type: 'integer' })
  active!: number;

  @ApiProperty({ type: 'integer' })
  completed!: number;

  @ApiProperty({ type: 'integer' })
  ended_early!: number;

  @ApiProperty({ type: 'integer' })
  cancelled!: number;
}

/** What the board counts. */
export class BoardCounts {
  @ApiProperty({ type: ExchangeStateCounts })
  exchangesByState!: ExchangeStateCounts;

  @ApiProperty({ type: 'integer', description: 'Organisations (organisaties) that send or receive somebody' })
  organisations!: number;
}

/** A cohort (lichting) at a glance. */
export class CohortBoard {
  @ApiProperty({ type: Cohort })
  cohort!: Cohort;

  @ApiProperty({ type: String, format: 'date' })
  today!: IsoDate;

  @ApiProperty({ type: PeriodProgress })
  period!: PeriodProgress;

  @ApiProperty({ type: [BoardColumn] })
  milestoneColumns!: readonly BoardColumn[];

  @ApiProperty({ type: [BoardRow], description: 'By the name of the candidate' })
  rows!: readonly BoardRow[];

  @ApiProperty({ type: [BoardAttention], description: 'What is due first comes first' })
  attention!: readonly BoardAttention[];

  @ApiProperty({ type: BoardCounts })
  counts!: BoardCounts;
}
