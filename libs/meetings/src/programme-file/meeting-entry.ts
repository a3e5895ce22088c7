import { MaxLength } from '@app/platform';
import { IsFileKey, IsFileLocalTime, IsFileText } from '@app/programmes';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUrl,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type MeetingKind, meetingKinds } from '../planning/meeting.entity.js';

const mostEntries = 5000;

/** The property may be left out, but not be null. */
function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** An item of the agenda in a programme file. */
export class AgendaEntry {
  @IsFileText(200)
  title!: string;

  @IsInt()
  @Min(1)
  @Max(480)
  minutes!: number;

  /** Key of an intervision method. */
  @MayBeLeftOut()
  @IsFileKey()
  method?: string;

  /** Key of the person who presents it. */
  @MayBeLeftOut()
  @IsFileKey()
  presenter?: string;
}

/** A meeting in a programme file; people are named by their keys, times are local to the programme's time zone. */
export class MeetingEntry {
  @IsFileKey()
  key!: string;

  @IsIn(meetingKinds)
  kind!: MeetingKind;

  @IsFileText(200)
  title!: string;

  @IsFileLocalTime()
  startsAt!: string;

  @IsFileLocalTime()
  endsAt!: string;

  @MayBeLeftOut()
  @IsFileText(300)
  place?: string;

  @MayBeLeftOut()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(1000)
  videoUrl?: string;

  @IsFileKey()
  leader!: string;

  @IsArray()
  @ArrayMaxSize(mostEntries)
  @IsFileKey({ each: true })
  invitees!: string[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaEntry)
  agenda?: AgendaEntry[];

  /** It was held, with everyone present but the absent. */
  @MayBeLeftOut()
  @IsBoolean()
  held?: boolean;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostEntries)
  @IsFileKey({ each: true })
  absent?: string[];
}
