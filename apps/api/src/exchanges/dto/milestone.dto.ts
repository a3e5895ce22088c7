import type { IsoDate } from '@app/calendar';
import {
  type MilestoneStatus,
  type MilestoneTiming,
  milestoneTimings,
  milestoneWorkflow,
} from '@app/exchanges';
import { type MilestoneAnchor, milestoneAnchors } from '@app/programmes';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';
import { Action } from '../../http/action.dto.js';
import { ExchangeSummary } from './exchange-summary.dto.js';

/** A dated checkpoint (mijlpaal) of an exchange. */
export class Milestone {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  exchangeId!: string;

  @ApiProperty({ description: 'Names the milestone within its exchange', example: 'six_weeks' })
  key!: string;

  @ApiProperty({ description: 'In the language of the reader' })
  title!: string;

  @ApiProperty({ enum: milestoneAnchors, enumName: 'MilestoneAnchor' })
  anchor!: MilestoneAnchor;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'The last day on which it is in time; a working day',
  })
  dueOn!: IsoDate;

  mandatory!: boolean;

  @ApiProperty({ enum: milestoneWorkflow.states, enumName: 'MilestoneStatus' })
  status!: MilestoneStatus;

  @ApiProperty({
    enum: milestoneTimings,
    enumName: 'MilestoneTiming',
    nullable: true,
    description: 'Derived from the date; null when settled',
  })
  timing!: MilestoneTiming | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: IsoDate | null;

  @ApiProperty({ type: String, nullable: true })
  waivedReason!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who ticked or waived it' })
  settledBy!: PersonRef | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Working days (werkdagen); negative when late, null when settled',
  })
  workingDaysLeft!: number | null;

  @ApiProperty({ type: [Action] })
  actions!: readonly Action[];
}

/** A milestone with the exchange that it belongs to. */
export class MilestoneWithExchange extends Milestone {
  @ApiProperty({ type: ExchangeSummary })
  exchange!: ExchangeSummary;
}

/** A part of the list of milestones. */
export class MilestoneList {
  @ApiProperty({ type: [MilestoneWithExchange] })
  items!: MilestoneWithExchange[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
