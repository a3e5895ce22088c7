import { MaxLength } from '@app/platform';
import { type AffectedPart, affectedParts, type NewIdea } from '@app/proposals';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

const keyPattern = /^[\w.-]{1,100}$/;

/** An organisation that the change affects, as it is written. */
export class AffectedOrganisationInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId!: string;

  @ApiProperty({ enum: affectedParts, enumName: 'AffectedPart' })
  @IsIn(affectedParts)
  part!: AffectedPart;
}

/** A new idea (idee) for a proposal; a title is enough. Texts are Markdown. */
export class CreateProposal implements NewIdea {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting) of the candidate' })
  @IsUUID()
  cohortId!: string;

  @ApiProperty({ description: 'The title (titel)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @ApiPropertyOptional({ description: 'What is seen (probleem)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  problem?: string;

  @ApiPropertyOptional({ description: 'What is proposed (wijziging)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  change?: string;

  @ApiPropertyOptional({ description: 'What it brings (verwacht effect)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  expectedEffect?: string;

  @ApiPropertyOptional({ description: 'Within which rules (juridisch kader)' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  legalFrame?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Key of a step of the chain (ketenstap) of the programme',
  })
  @IsOptional()
  @IsString()
  @Matches(keyPattern)
  chainStep?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Key of a recommendation (aanbeveling) of the programme',
  })
  @IsOptional()
  @IsString()
  @Matches(keyPattern)
  recommendation?: string | null;

  @ApiPropertyOptional({
    type: [AffectedOrganisationInput],
    description: 'The organisations that it affects (betrokken organisaties); replaces the whole list',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AffectedOrganisationInput)
  affectedOrganisations?: AffectedOrganisationInput[];
}

/** Changes of the text of a proposal; what is left out stays. */
export class UpdateProposal extends PartialType(OmitType(CreateProposal, ['cohortId']), {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional({
    enum: [true],
    description: 'Shares an idea with the cohort (delen met de lichting); it goes alone',
  })
  @MayBeLeftOut()
  @IsBoolean()
  @IsIn([true])
  isShared?: true;
}

/** The authors (auteurs) of a proposal, in their order. */
export class ReplaceProposalAuthors {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Candidates of the cohort' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  authorIds!: string[];
}
