import { type Method, type MethodChange, type Speaker, speakers } from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

/** A text in both languages. */
export class BothLanguages {
  /** The text in Dutch (tekst in het Nederlands). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  nl!: string;

  /** The text in English (tekst in het Engels). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  en!: string;
}

/** A step (stap) of a method. */
export class MethodStep {
  @ApiProperty({ type: BothLanguages })
  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguages)
  title!: BothLanguages;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 120 })
  @IsInt()
  @Min(1)
  @Max(120)
  minutes!: number;

  @ApiProperty({
    enum: speakers,
    enumName: 'MethodSpeaker',
    description: 'Who speaks (wie aan het woord is)',
  })
  @IsIn(speakers)
  speaker!: Speaker;

  @ApiProperty({ type: BothLanguages, description: 'What happens (wat je doet)' })
  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguages)
  instruction!: BothLanguages;
}

/** A method (intervisiemethode) that a programme adds. */
export class CreateIntervisionMethod implements Method {
  @ApiProperty({ format: 'uuid', description: 'The programme (programma)' })
  @IsUUID()
  programmeId!: string;

  @ApiProperty({
    pattern: '^[a-z][a-z0-9_]{0,49}$',
    example: 'walk_and_talk',
    description: 'Stays (sleutel)',
  })
  @IsString()
  @Matches(/^[a-z][a-z0-9_]{0,49}$/)
  key!: string;

  @ApiProperty({ type: BothLanguages })
  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguages)
  title!: BothLanguages;

  @ApiProperty({ type: BothLanguages, description: 'For which kind of question (waarvoor)' })
  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguages)
  suits!: BothLanguages;

  @ApiProperty({ type: [MethodStep] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => MethodStep)
  steps!: MethodStep[];
}

/** Changes of a method; a case that runs keeps the method that it began with. */
export class UpdateIntervisionMethod
  extends PartialType(OmitType(CreateIntervisionMethod, ['programmeId', 'key']), {
    skipNullProperties: false,
  })
  implements MethodChange
{
  @ApiPropertyOptional({ description: 'No longer to be chosen (vervallen); what goes by it still does' })
  @MayBeLeftOut()
  @IsBoolean()
  isRetired?: boolean;
}

/** A method (intervisiemethode) to choose from. */
export class IntervisionMethod {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: every programme has it' })
  id!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  version!: number | null;

  key!: string;

  @ApiProperty({ type: BothLanguages })
  title!: BothLanguages;

  @ApiProperty({ type: BothLanguages })
  suits!: BothLanguages;

  @ApiProperty({ type: [MethodStep] })
  steps!: readonly MethodStep[];

  @ApiProperty({ description: 'No longer to be chosen (vervallen)' })
  isRetired!: boolean;

  @ApiProperty({ enum: ['change'], isArray: true, description: 'What the reader can do now' })
  permissions!: readonly 'change'[];
}

/** Every method that a programme can work by. */
export class IntervisionMethodList {
  @ApiProperty({ type: [IntervisionMethod] })
  items!: readonly IntervisionMethod[];
}

/** Of which programme. */
export class IntervisionMethodQuery {
  @ApiProperty({ format: 'uuid', description: 'The programme (programma)' })
  @IsUUID()
  programmeId!: string;
}
