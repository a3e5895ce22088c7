import { type Attendance, attendances, replies, type Reply } from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, ValidateIf } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { Trimmed } from '../../http/trimmed.js';

/** Whether the invitee comes (antwoord). */
export class UpdateMeetingInvitation extends DeclaresHarmless {
  @ApiProperty({ enum: replies, enumName: 'MeetingReply' })
  @IsIn(replies)
  reply!: Reply;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'A word with it (toelichting), such as “half an hour later”',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  word?: string | null;
}

/** Whether an invitee is there (aanwezigheid). */
export class UpdateAttendance {
  @ApiProperty({
    enum: attendances,
    enumName: 'Attendance',
    nullable: true,
    description: 'Null: takes back what was recorded',
  })
  @ValidateIf((_, value) => value !== null)
  @IsIn(attendances)
  attendance!: Attendance | null;
}

/** Of everybody of whom it is not recorded yet whether they are there. */
export class CreateAttendances {
  @ApiProperty({ enum: attendances, enumName: 'Attendance' })
  @IsIn(attendances)
  attendance!: Attendance;
}
