import type { IsoDate } from '@app/calendar';
import {
  type MilestoneStatus,
  type MilestoneTiming,
  milestoneTimings,
  milestoneWorkflow,
} from '@app/exchanges';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { PageQuery } from '../../http/page.query.js';
import { Trimmed } from '../../http/trimmed.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

const filters = [...milestoneWorkflow.states, ...milestoneTimings];

/** Which milestones (mijlpalen) are asked for. */
export class MilestoneQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this cohort (lichting)' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this exchange (uitwisseling)' })
  @IsOptional()
  @IsUUID()
  exchangeId?: string;

  @ApiPropertyOptional({
    enum: filters,
    description: 'A stored status, or what follows from the date of an open one',
  })
  @IsOptional()
  @IsIn(filters)
  status?: MilestoneStatus | MilestoneTiming;
}

/** Ticks (afvinken), waives (laten vervallen) or reopens (heropenen) a milestone. */
export class UpdateMilestone {
  @ApiProperty({ enum: milestoneWorkflow.states, enumName: 'MilestoneStatus' })
  @IsIn(milestoneWorkflow.states)
  status!: MilestoneStatus;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'With done: the day it happened; today when left out',
  })
  @MayBeLeftOut()
  @IsIsoDateOnly()
  doneOn?: IsoDate;

  @ApiPropertyOptional({ description: 'With waived: the reason (reden)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  waivedReason?: string;
}
