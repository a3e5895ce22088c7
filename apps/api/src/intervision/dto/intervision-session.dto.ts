import { type SessionAct, sessionActs, type Speaker, speakers } from '@app/meetings';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

/** A step of the method, in the language of the reader. */
export class SessionStep {
  title!: string;

  @ApiProperty({ type: 'integer' })
  minutes!: number;

  @ApiProperty({ enum: speakers, enumName: 'MethodSpeaker' })
  speaker!: Speaker;

  instruction!: string;
}

/** Where the group is (begeleide casus), with everything that a clock needs and nothing of what is said. */
export class IntervisionSession {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ format: 'uuid' })
  meetingId!: string;

  @ApiProperty({ type: 'integer', description: 'Counts every act' })
  version!: number;

  methodTitle!: string;

  @ApiProperty({ type: [SessionStep] })
  steps!: readonly SessionStep[];

  @ApiProperty({ type: 'integer', description: 'The index of the step at hand' })
  step!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description:
      'Left of the step: its minutes and extraSeconds, less the time from stepSince to pausedAt, or else to now',
  })
  stepSince!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: the clock runs' })
  pausedAt!: Date | null;

  @ApiProperty({ type: 'integer' })
  extraSeconds!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'What time it is for the server, by which every screen sets its clock',
  })
  serverTime!: Date;

  @ApiProperty({ enum: sessionActs, isArray: true, description: 'What the reader can do now' })
  acts!: readonly SessionAct[];
}

/** What who guides does. */
export class UpdateIntervisionSession {
  @ApiProperty({
    enum: sessionActs,
    enumName: 'SessionAct',
    description:
      'next (volgende stap), back (terug), pause, resume (verder), extend (meer tijd) or end (stoppen)',
  })
  @IsIn(sessionActs)
  act!: SessionAct;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 60, default: 5, description: 'With extend' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(60)
  minutes?: number;
}
