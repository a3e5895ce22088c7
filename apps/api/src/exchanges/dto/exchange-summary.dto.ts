import type { IsoDate } from '@app/calendar';
import { type ExchangeState, exchangeWorkflow } from '@app/exchanges';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';

/** An exchange (uitwisseling) as everybody in the programme sees it: who goes where, and when. */
export class ExchangeSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ enum: exchangeWorkflow.states, enumName: 'ExchangeState' })
  state!: ExchangeState;

  @ApiProperty({ description: 'The state (status) in the language of the reader' })
  stateTitle!: string;

  @ApiProperty({ type: PersonRef })
  candidate!: PersonRef;

  @ApiProperty({ type: OrganisationRef, description: 'The home organisation (eigen organisatie)' })
  homeOrganisation!: OrganisationRef;

  @ApiProperty({ type: OrganisationRef, description: 'The host organisation (gastorganisatie)' })
  hostOrganisation!: OrganisationRef;

  @ApiProperty({ description: 'What the candidate does there (werkplek)' })
  hostPosition!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The first day, included' })
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day as agreed, included' })
  endsOn!: IsoDate;
}

/** A part of the list of exchanges. */
export class ExchangeList {
  @ApiProperty({ type: [ExchangeSummary] })
  items!: ExchangeSummary[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which exchanges are asked for. */
export class ExchangeQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this cohort (lichting)' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({ enum: exchangeWorkflow.states, enumName: 'ExchangeState' })
  @IsOptional()
  @IsIn(exchangeWorkflow.states)
  state?: ExchangeState;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Only those from or to this organisation (organisatie)',
  })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Only those of this candidate (uitwisselingskandidaat)',
  })
  @IsOptional()
  @IsUUID()
  candidateId?: string;

  @ApiPropertyOptional({
    enum: ['me'],
    description: 'Only those that wait for a signature (handtekening) of the reader',
  })
  @IsOptional()
  @IsIn(['me'])
  awaiting?: 'me';
}
