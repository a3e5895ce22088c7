import {
  type NewSeries,
  type SeriesAction,
  seriesActions,
  type SeriesScope,
  seriesScopes,
} from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsString, IsUUID, Max, Min } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { IsLocalTime } from '../../http/is-local-time.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';
import { CreateMeeting } from '../../meetings/dto/meeting-contents.dto.js';

/** When the meetings of a series (reeks) are. */
class SeriesSchedule {
  @ApiProperty({
    description:
      'The value of an RRULE of RFC 5545, with a COUNT or an UNTIL; once a day and 60 meetings at most',
    example: 'FREQ=MONTHLY;BYDAY=2TH;COUNT=6',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  rule!: string;

  @ApiProperty({
    description: 'When the first meeting begins, by the clocks of the programme; a start by the rule',
    example: '2021-01-14T13:30:00',
  })
  @IsLocalTime()
  startsLocal!: string;

  @ApiProperty({ type: 'integer', minimum: 5, maximum: 720, description: 'How long a meeting takes' })
  @IsInt()
  @Min(5)
  @Max(720)
  minutes!: number;
}

/** A new series of meetings (reeks), as drafts of which nobody is told yet. */
export class CreateMeetingSeries
  extends IntersectionType(OmitType(CreateMeeting, ['startsAt', 'endsAt']), SeriesSchedule)
  implements Partial<NewSeries> {}

/** Which meetings of a series are concerned; those that have begun never are. */
class SeriesRangeInput extends DeclaresHarmless {
  @ApiProperty({
    enum: seriesScopes,
    enumName: 'SeriesScope',
    description: 'This one and what follows (deze en volgende), or all (alle)',
  })
  @IsIn(seriesScopes)
  scope!: SeriesScope;

  @ApiPropertyOptional({ format: 'uuid', description: 'With following: the meeting with which it begins' })
  @MayBeLeftOut()
  @IsUUID()
  meetingId?: string;
}

/** Changes of the meetings that are concerned; `rule` and `startsLocal` count from the first of them. */
export class UpdateMeetingSeries extends IntersectionType(
  SeriesRangeInput,
  PartialType(
    OmitType(CreateMeetingSeries, [
      'cohortId',
      'kind',
      'inviteeIds',
      'guests',
      'agenda',
      'backlogItemIds',
      'declareHarmless',
    ] as const),
    { skipNullProperties: false },
  ),
) {}

/** An action on the meetings of a series at once (handeling). */
export class CreateMeetingSeriesTransition extends PartialType(SeriesRangeInput, {
  skipNullProperties: false,
}) {
  @ApiProperty({ enum: seriesActions, enumName: 'SeriesAction' })
  @IsIn(seriesActions)
  action!: SeriesAction;

  @ApiPropertyOptional({ description: 'The reason (reden), with cancel' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(10_000)
  reason?: string;
}
