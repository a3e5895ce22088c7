import { type Guest, type MeetingKind, meetingKinds, type NewMeeting } from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { IsInstant } from '../../http/is-instant.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';
import { AgendaItemInput } from './agenda-item.dto.js';

/** Somebody without an account (gast). */
export class GuestInput implements Guest {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ format: 'email' })
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

/** A new meeting (bijeenkomst), as a draft of which nobody is told yet. */
export class CreateMeeting extends DeclaresHarmless implements Partial<NewMeeting> {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting) that meets' })
  @IsUUID()
  cohortId!: string;

  @ApiProperty({ enum: meetingKinds, enumName: 'MeetingKind' })
  @IsIn(meetingKinds)
  kind!: MeetingKind;

  @ApiProperty({ description: 'What it is about (onderwerp)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @IsInstant()
  startsAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  @IsInstant()
  endsAt!: Date;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where (plek)' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  place?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uri',
    nullable: true,
    description: 'Link to the video meeting (videovergadering)',
  })
  @IsOptional()
  @Trimmed()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(1000)
  videoUrl?: string | null;

  @ApiProperty({ format: 'uuid', description: 'Who leads it (leider), with a role in the programme' })
  @IsUUID()
  leaderId!: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Who is invited (genodigden); the candidates and facilitators of the cohort when left out',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  inviteeIds?: string[];

  @ApiPropertyOptional({ type: [GuestInput], description: 'Guests (gasten)' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => GuestInput)
  guests?: GuestInput[];

  @ApiPropertyOptional({ type: [AgendaItemInput], description: 'The agenda, in order' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  agenda?: AgendaItemInput[];

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Items of the backlog (agendavoorraad) that come after it; in a series on the first meeting',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  backlogItemIds?: string[];
}

/** Changes of what is planned, what is left out stays; or where the meeting is on its agenda. */
export class UpdateMeeting extends PartialType(
  OmitType(CreateMeeting, ['cohortId', 'kind', 'inviteeIds', 'guests', 'agenda', 'backlogItemIds']),
  { skipNullProperties: false },
) {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Goes to an item of the agenda (naar een agendapunt), or to none; it goes alone',
  })
  @IsOptional()
  @IsUUID()
  currentItemId?: string | null;
}

/** More people and guests who are invited (uitnodigen). */
export class CreateMeetingInvitations extends PickType(CreateMeeting, ['inviteeIds', 'guests']) {}
