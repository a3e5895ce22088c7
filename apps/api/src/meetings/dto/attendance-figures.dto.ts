import { type MeetingKind, meetingKinds } from '@app/meetings';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { OrganisationRef } from '../../http/references.dto.js';

/** How many came to a meeting that was held. */
export class MeetingAttendanceFigure {
  @ApiProperty({ format: 'uuid' })
  meetingId!: string;

  title!: string;

  @ApiProperty({ enum: meetingKinds, enumName: 'MeetingKind' })
  kind!: MeetingKind;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt!: Date;

  @ApiProperty({ type: 'integer' })
  invited!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: fewer than five were invited' })
  present!: number | null;
}

/** How often the people of an organisation came, from five persons up. */
export class OrganisationAttendanceFigure {
  @ApiProperty({
    type: OrganisationRef,
    nullable: true,
    description: 'Null: several organisations together, each too small to be shown, and guests',
  })
  organisation!: OrganisationRef | null;

  @ApiProperty({ type: 'integer', description: 'Different persons' })
  persons!: number;

  @ApiProperty({ type: 'integer', description: 'Invitations to meetings that were held' })
  invited!: number;

  @ApiProperty({ type: 'integer' })
  present!: number;
}

/** Attendance (opkomst) at the meetings of a cohort; it names no person. */
export class MeetingAttendanceFigures {
  @ApiProperty({ type: [MeetingAttendanceFigure], description: 'The latest first' })
  meetings!: readonly MeetingAttendanceFigure[];

  @ApiProperty({ type: [OrganisationAttendanceFigure] })
  organisations!: readonly OrganisationAttendanceFigure[];
}

/** Of which cohort. */
export class MeetingAttendanceFiguresQuery {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}
