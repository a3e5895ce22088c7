import { type ExchangeState, exchangeWorkflow } from '@app/exchanges';
import { ApiProperty } from '@nestjs/swagger';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';

/** An organisation with how many candidates it sends and receives. */
export class ChainOrganisation extends OrganisationRef {
  @ApiProperty({ type: 'integer' })
  sends!: number;

  @ApiProperty({ type: 'integer' })
  receives!: number;
}

/** An exchange (uitwisseling) as an arrow between two organisations. */
export class ChainEdge {
  @ApiProperty({ format: 'uuid' })
  exchangeId!: string;

  @ApiProperty({ format: 'uuid', description: 'The home organisation' })
  from!: string;

  @ApiProperty({ format: 'uuid', description: 'The host organisation' })
  to!: string;

  @ApiProperty({ type: PersonRef })
  candidate!: PersonRef;

  @ApiProperty({ enum: exchangeWorkflow.states, enumName: 'ExchangeState' })
  state!: ExchangeState;
}

const idLists = {
  type: 'array',
  items: { type: 'array', items: { type: 'string', format: 'uuid' } },
} as const;

/** Who sits where in a cohort, as cycles and chains (ketens) between organisations. */
export class CohortChains {
  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ type: [ChainOrganisation] })
  organisations!: readonly ChainOrganisation[];

  @ApiProperty({ type: [ChainEdge] })
  edges!: readonly ChainEdge[];

  @ApiProperty({
    ...idLists,
    description: 'The last organisation leads back to the first, which is not repeated',
  })
  cycles!: readonly (readonly string[])[];

  @ApiProperty({ ...idLists, description: 'From the first organisation to the last' })
  chains!: readonly (readonly string[])[];
}
