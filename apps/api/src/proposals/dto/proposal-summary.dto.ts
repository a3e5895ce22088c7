import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import {
  type AffectedPart,
  affectedParts,
  type AwaitedThing,
  awaitedThings,
  type ProposalState,
  proposalWorkflow,
} from '@app/proposals';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';

/** An organisation that the change affects, and its part in it. */
export class AffectedOrganisation {
  @ApiProperty({ format: 'uuid' })
  organisationId!: string;

  @ApiProperty({
    enum: affectedParts,
    enumName: 'AffectedPart',
    description: 'acts (past eigen werkwijze aan), consulted (geraadpleegd) or informed (geïnformeerd)',
  })
  part!: AffectedPart;

  @ApiProperty({ type: OrganisationRef })
  organisation!: OrganisationRef;
}

/** What is asked of the reader. */
export class Awaited {
  @ApiProperty({
    enum: awaitedThings,
    enumName: 'AwaitedKind',
    description:
      'A verdict (oordeel), a changed text, the confirmation (bevestiging) of an adoption, the answer to a check (controle), or missing reviewers',
  })
  what!: AwaitedThing;

  @ApiProperty({ type: OrganisationRef, nullable: true, description: 'For which organisation' })
  organisation!: OrganisationRef | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day, included' })
  dueOn!: IsoDate | null;
}

/** A proposal (verbetervoorstel) in a list. */
export class ProposalSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '2021-001',
    description: 'Its number (kenmerk); null until it is submitted',
  })
  reference!: string | null;

  title!: string;

  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  state!: ProposalState;

  @ApiProperty({ description: 'The state (status) in the language of the reader' })
  stateTitle!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  stateSince!: Date;

  @ApiProperty({ type: 'integer', description: 'Number of the current revision (versie)' })
  revision!: number;

  @ApiProperty({ description: 'Whether the cohort (lichting) can read it' })
  isShared!: boolean;

  @ApiProperty({ type: [PersonRef], description: 'The authors (auteurs)' })
  authors!: readonly PersonRef[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The step of the chain (ketenstap), in words',
  })
  chainStepTitle!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The recommendation (aanbeveling) that it serves, in words',
  })
  recommendationTitle!: string | null;

  @ApiProperty({ type: [AffectedOrganisation] })
  affectedOrganisations!: readonly AffectedOrganisation[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The earliest term (termijn) of a missing verdict, included',
  })
  dueOn!: IsoDate | null;

  isOverdue!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day on which a parked proposal is taken up again',
  })
  wakesOn!: IsoDate | null;

  @ApiProperty({ type: 'integer', description: 'By how many organisations it is recognised (herkend)' })
  recognitionCount!: number;

  @ApiProperty({ type: 'integer' })
  commentCount!: number;

  @ApiProperty({ type: [Awaited], description: 'What is asked of the reader' })
  awaiting!: readonly Awaited[];

  @ApiProperty({ type: String, format: 'date-time' })
  changedAt!: Date;
}

/** A part of the list of proposals. */
export class ProposalList {
  @ApiProperty({ type: [ProposalSummary] })
  items!: ProposalSummary[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which proposals are asked for. */
export class ProposalQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this cohort (lichting)' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({ enum: proposalWorkflow.states, enumName: 'ProposalState' })
  @IsOptional()
  @IsIn(proposalWorkflow.states)
  state?: ProposalState;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those that affect this organisation' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this author (auteur)' })
  @IsOptional()
  @IsUUID()
  authorId?: string;

  @ApiPropertyOptional({ description: 'Only those about this step of the chain (ketenstap), by its key' })
  @IsOptional()
  @IsString()
  @Matches(/^[\w.-]{1,100}$/)
  chainStep?: string;

  @ApiPropertyOptional({
    enum: ['me'],
    description: 'Only those that ask something of the reader, earliest term first',
  })
  @IsOptional()
  @IsIn(['me'])
  awaiting?: 'me';

  @ApiPropertyOptional({
    description:
      'Words to search for (zoeken), in Dutch, best match first; forgives typing errors. All must be found, in any order, ' +
      'but for words that are in every text (`de`, `een`), which ask nothing. Twenty words count at most. Of more than 500 ' +
      'hits the 500 newest are weighed against each other, and no others are listed.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
