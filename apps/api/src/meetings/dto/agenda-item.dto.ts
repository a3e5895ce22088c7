import type { AgendaItemChange, NewAgendaItem } from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';

/** The meeting that did not come to an item. */
export class CarryingMeeting {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  title!: string;
}

/** An item of the agenda (agendapunt), with the times that follow from the items before. */
export class AgendaItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  meetingId!: string | null;

  title!: string;

  @ApiProperty({ type: 'integer', description: 'How long it takes, in minutes' })
  minutes!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt!: Date;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who presents it (inbrenger)' })
  presenter!: PersonRef | null;

  @ApiProperty({ type: String, nullable: true, description: 'Key of the intervision method (methode)' })
  method!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'In the language of the reader' })
  methodTitle!: string | null;

  isDone!: boolean;

  @ApiProperty({ type: CarryingMeeting, nullable: true, description: 'The meeting that did not come to it' })
  carriedFrom!: CarryingMeeting | null;
}

/** The agenda of a meeting. */
export class AgendaItemList {
  @ApiProperty({ type: [AgendaItem] })
  items!: readonly AgendaItem[];
}

/** An item of the agenda as it is written. */
export class AgendaItemInput extends DeclaresHarmless implements NewAgendaItem {
  @ApiProperty({ description: 'What it is about (onderwerp)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 480, description: 'How long it takes, in minutes' })
  @IsInt()
  @Min(1)
  @Max(480)
  minutes!: number;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who presents it (inbrenger)',
  })
  @IsOptional()
  @IsUUID()
  presenterId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'In peer intervision: key of the method (methode)',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[\w.-]{1,100}$/)
  method?: string | null;
}

/** A new item, or one that is taken from the backlog of the cohort. */
export class CreateAgendaItem extends PartialType(AgendaItemInput, { skipNullProperties: false }) {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The item of the backlog (agendavoorraad) that is put on the agenda; it goes alone',
  })
  @MayBeLeftOut()
  @IsUUID()
  backlogItemId?: string;
}

/** Changes of an item; what is left out stays. */
export class UpdateAgendaItem
  extends PartialType(AgendaItemInput, { skipNullProperties: false })
  implements AgendaItemChange
{
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, description: 'Its place, from 1' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(500)
  position?: number;

  @ApiPropertyOptional({ description: 'Finished (afgerond); the meeting goes on to the next item' })
  @MayBeLeftOut()
  @IsBoolean()
  isDone?: boolean;

  @ApiPropertyOptional({
    enum: [true],
    description: 'Puts it on the backlog of the cohort (terug op de voorraad); it goes alone',
  })
  @MayBeLeftOut()
  @IsBoolean()
  @IsIn([true])
  isOnBacklog?: true;
}

/** What an item of the backlog is changed into. */
export class BacklogItemInput extends OmitType(AgendaItemInput, ['method']) {}
