import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { Trimmed } from '../../http/trimmed.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

/** A new exchange (uitwisseling), to be signed by three parties. */
export class CreateExchange {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  cohortId!: string;

  @ApiProperty({ format: 'uuid', description: 'A candidate (uitwisselingskandidaat) of the cohort' })
  @IsUUID()
  candidateId!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The home organisation; the candidate’s own when left out',
  })
  @MayBeLeftOut()
  @IsUUID()
  homeOrganisationId?: string;

  @ApiProperty({
    format: 'uuid',
    description: 'The host organisation (gastorganisatie), a partner of the programme',
  })
  @IsUUID()
  hostOrganisationId!: string;

  @ApiProperty({ format: 'uuid', description: 'A sponsor (opdrachtgever) of the home organisation' })
  @IsUUID()
  homeSponsorId!: string;

  @ApiProperty({ format: 'uuid', description: 'A sponsor (opdrachtgever) of the host organisation' })
  @IsUUID()
  hostSponsorId!: string;

  @ApiProperty({ description: 'What the candidate will do there (werkplek)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  hostPosition!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who helps the candidate there (begeleider)',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  hostSupervisor?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Learning questions (leervragen)' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(1000, { each: true })
  learningQuestions?: string[];

  @ApiProperty({ type: String, format: 'date', description: 'The first day, included' })
  @IsIsoDateOnly()
  startsOn!: IsoDate;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The last day, included; as long as the programme says when left out',
  })
  @MayBeLeftOut()
  @IsIsoDateOnly()
  endsOn?: IsoDate;
}

/** Changes of an exchange (uitwisseling) that has not started; what is left out stays. */
export class UpdateExchange extends PartialType(
  OmitType(CreateExchange, ['cohortId', 'candidateId', 'homeOrganisationId']),
  { skipNullProperties: false },
) {}
