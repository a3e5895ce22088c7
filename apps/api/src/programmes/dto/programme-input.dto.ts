import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { type ProgrammeKind, programmeKinds } from '@app/programmes';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsString,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import {
  ChainStep,
  MilestoneTemplateItem,
  PartnerInput,
  ProgrammeSettings,
  Recommendation,
} from './programme-parts.dto.js';
import { Trimmed } from '../../http/trimmed.js';

const longestList = 200;
const whenGiven = (_: unknown, value: unknown): boolean => value !== undefined;

/** A new programme (programma); what may be left out gets the usual value. */
export class CreateProgramme {
  @ApiProperty({ enum: programmeKinds, enumName: 'ProgrammeKind' })
  @IsIn(programmeKinds)
  kind!: ProgrammeKind;

  /** Unique without regard to case (naam). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  /** What it is about (thema). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  theme!: string;

  /** What it should achieve (doel). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  goal!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The first day (eerste dag)' })
  @IsIsoDateOnly()
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included (laatste dag)' })
  @IsIsoDateOnly()
  endsOn!: IsoDate;

  @ApiPropertyOptional({ default: 'Europe/Amsterdam', description: 'A zone of the IANA database (tijdzone)' })
  @ValidateIf(whenGiven)
  @IsString()
  @MaxLength(100)
  timeZone?: string;

  @ApiPropertyOptional({ type: [PartnerInput], description: 'The organisations in it (partners)' })
  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PartnerInput)
  partners?: PartnerInput[];

  @ApiPropertyOptional({
    type: [Recommendation],
    description: 'The recommendations that it answers (aanbevelingen)',
  })
  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Recommendation)
  recommendations?: Recommendation[];

  @ApiPropertyOptional({
    type: [ChainStep],
    description: 'The steps of the chain that proposals can be about (ketenstappen)',
  })
  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChainStep)
  chainSteps?: ChainStep[];

  @ApiPropertyOptional({ type: ProgrammeSettings, description: 'The settings (instellingen)' })
  @ValidateIf(whenGiven)
  @IsObject()
  @ValidateNested()
  @Type(() => ProgrammeSettings)
  settings?: ProgrammeSettings;

  @ApiPropertyOptional({
    type: [MilestoneTemplateItem],
    description: 'From which the milestones of new exchanges are planned (mijlpalensjabloon)',
  })
  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MilestoneTemplateItem)
  milestoneTemplate?: MilestoneTemplateItem[];
}

/** Changes of a programme (programma); a list takes the place of the whole list that stands. */
export class UpdateProgramme extends PartialType(CreateProgramme, { skipNullProperties: false }) {}
