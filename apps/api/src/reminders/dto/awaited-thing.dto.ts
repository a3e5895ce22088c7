import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { Refusal } from '../../http/problem-details.js';
import { PageQuery } from '../../http/page.query.js';
import { OrganisationRef } from '../../http/references.dto.js';
import { RemindedSubject } from './reminded-subject.dto.js';

/** Whether somebody can be reminded by hand now (aansporen), and why not. */
export class NudgePossibility {
  allowed!: boolean;

  @ApiProperty({ type: [Refusal] })
  refusals!: readonly Refusal[];
}

/** Something that waits on somebody (wacht op). */
export class AwaitedThing extends RemindedSubject {
  @ApiProperty({ format: 'uuid', description: 'What a nudge names' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  @ApiProperty({ type: OrganisationRef, description: 'Where the person works' })
  organisation!: OrganisationRef;

  isLate!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastRemindedAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextReminderAt!: Date | null;

  @ApiProperty({ type: NudgePossibility })
  nudge!: NudgePossibility;
}

/** A part of the list of what waits on whom. */
export class AwaitedThingList {
  @ApiProperty({ type: [AwaitedThing] })
  items!: AwaitedThing[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What of it is asked for. */
export class AwaitedThingQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this programme' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this cohort (lichting)' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what waits on people of this organisation' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what waits on this person' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

/** A reminder by hand (aansporing). */
export class CreateNudge {
  @ApiProperty({ format: 'uuid', description: 'The thing that waits, with the person on whom it waits' })
  @IsUUID()
  awaitedThingId!: string;
}

/** The reminder that it became. */
export class CreatedNudge {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
