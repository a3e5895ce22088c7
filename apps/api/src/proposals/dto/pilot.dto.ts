import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import {
  type PilotOutcome,
  pilotOutcomes,
  type PilotPlan,
  type PilotState,
  pilotStates,
} from '@app/proposals';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';

/** A pilot (proef) of a proposal. */
export class Pilot {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: 'integer', description: 'From 1 within the proposal' })
  number!: number;

  @ApiProperty({ enum: pilotStates, enumName: 'PilotState' })
  state!: PilotState;

  @ApiProperty({ type: PersonRef, description: 'Who runs it (eigenaar)' })
  owner!: PersonRef;

  @ApiProperty({ type: [OrganisationRef], description: 'Where it runs' })
  organisations!: readonly OrganisationRef[];

  @ApiProperty({ type: String, format: 'date', description: 'The first day, included' })
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included' })
  endsOn!: IsoDate;

  @ApiProperty({ description: 'By what success is measured (maatstaf)' })
  measure!: string;

  @ApiProperty({
    enum: pilotOutcomes,
    enumName: 'PilotOutcome',
    nullable: true,
    description: 'What it came to (uitkomst)',
  })
  outcome!: PilotOutcome | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was seen (evaluatie), in Markdown' })
  evaluation!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  evaluatedBy!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  evaluatedAt!: Date | null;

  @ApiProperty({ enum: ['change', 'evaluate'], isArray: true, description: 'What the reader can do now' })
  permissions!: readonly ('change' | 'evaluate')[];
}

/** The pilots of a proposal, oldest first. */
export class PilotList {
  @ApiProperty({ type: [Pilot] })
  items!: readonly Pilot[];
}

/** The plan of a pilot (proefplan). */
export class CreatePilot extends DeclaresHarmless implements PilotPlan {
  @ApiProperty({ format: 'uuid', description: 'Somebody with a role in the programme (eigenaar)' })
  @IsUUID()
  ownerId!: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Partners of the programme' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  organisationIds!: string[];

  @ApiProperty({ type: String, format: 'date', description: 'The first day, included' })
  @IsIsoDateOnly()
  startsOn!: IsoDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last day, included' })
  @IsIsoDateOnly()
  endsOn!: IsoDate;

  @ApiProperty({ description: 'By what success is measured (maatstaf)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  measure!: string;
}

/** Changes of a plan, or the evaluation (evaluatie) of a running pilot: `outcome` and `evaluation` go together and alone. */
export class UpdatePilot extends PartialType(CreatePilot, { skipNullProperties: false }) {
  @ApiPropertyOptional({ enum: pilotOutcomes, enumName: 'PilotOutcome' })
  @MayBeLeftOut()
  @IsIn(pilotOutcomes)
  outcome?: PilotOutcome;

  @ApiPropertyOptional({ description: 'What was seen (evaluatie), in Markdown' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  evaluation?: string;
}
