import type { IsoDate } from '@app/calendar';
import { type ProposalState, proposalWorkflow } from '@app/proposals';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { OrganisationRef } from '../../http/references.dto.js';

/** How many proposals are in a state. */
export class StateFigure {
  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  state!: ProposalState;

  stateTitle!: string;

  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty({ type: 'integer', description: 'How many of them wait for a verdict beyond its term' })
  overdueCount!: number;
}

/** A verdict (oordeel) that is missing beyond its term. */
export class OverdueReview {
  @ApiProperty({ format: 'uuid' })
  proposalId!: string;

  @ApiProperty({ type: String, nullable: true, example: '2021-001' })
  reference!: string | null;

  title!: string;

  @ApiProperty({ type: OrganisationRef })
  organisation!: OrganisationRef;

  @ApiProperty({ type: String, format: 'date', description: 'The last day of its term (termijn)' })
  dueOn!: IsoDate;
}

/** The proposals of a cohort in figures (cijfers): every state, in the order of the workflow. */
export class ProposalFigures {
  @ApiProperty({ type: [StateFigure] })
  states!: readonly StateFigure[];

  @ApiProperty({
    type: [OverdueReview],
    description:
      'The verdicts that are late, of proposals that the reader may see, the longest overdue first',
  })
  overdueReviews!: readonly OverdueReview[];
}

/** Of which cohort. */
export class ProposalFiguresQuery {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}
