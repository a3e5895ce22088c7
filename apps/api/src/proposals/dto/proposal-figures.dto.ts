import { type ProposalState, proposalWorkflow } from '@app/proposals';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

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

/** The proposals of a cohort in figures (cijfers): every state, in the order of the workflow. */
export class ProposalFigures {
  @ApiProperty({ type: [StateFigure] })
  states!: readonly StateFigure[];
}

/** Of which cohort. */
export class ProposalFiguresQuery {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}
