import { type BacklogPermission, backlogPermissions, type NewBacklogItem } from '@app/meetings';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';
import { BacklogItemInput, CarryingMeeting } from './agenda-item.dto.js';

/** A subject that waits for a meeting of its cohort (agendavoorraad). */
export class AgendaBacklogItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  cohortId!: string;

  title!: string;

  @ApiProperty({ type: 'integer', description: 'How long it takes, in minutes' })
  minutes!: number;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who presents it (inbrenger)' })
  presenter!: PersonRef | null;

  @ApiProperty({ type: CarryingMeeting, nullable: true, description: 'The meeting that did not come to it' })
  carriedFrom!: CarryingMeeting | null;

  @ApiProperty({ enum: backlogPermissions, isArray: true, description: 'What the reader can do with it' })
  permissions!: readonly BacklogPermission[];
}

/** A part of the backlog of a cohort, in its order. */
export class AgendaBacklogItemList {
  @ApiProperty({ type: [AgendaBacklogItem] })
  items!: AgendaBacklogItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Of which cohort. */
export class AgendaBacklogItemQuery extends PageQuery {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}

/** A new subject for a meeting to come. */
export class CreateAgendaBacklogItem extends BacklogItemInput implements NewBacklogItem {
  @ApiProperty({ format: 'uuid', description: 'The cohort (lichting)' })
  @IsUUID()
  cohortId!: string;
}

/** Changes of a subject; what is left out stays. */
export class UpdateAgendaBacklogItem extends PartialType(BacklogItemInput, { skipNullProperties: false }) {}
