import type { IsoDate } from '@app/calendar';
import {
  type ActionFilter,
  type ActionStatus,
  actionStatuses,
  type OutcomeKind,
  outcomeKinds,
} from '@app/meetings';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PageQuery } from '../../http/page.query.js';
import { Trimmed } from '../../http/trimmed.js';

/** What a meeting came to. */
export class CreateMeetingOutcome extends DeclaresHarmless {
  @ApiProperty({ enum: outcomeKinds, enumName: 'OutcomeKind' })
  @IsIn(outcomeKinds)
  kind!: OutcomeKind;

  @ApiProperty({ description: 'What was agreed, decided or seen; of a new proposal its title' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  body!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of an action: who does it (eigenaar)' })
  @MayBeLeftOut()
  @IsUUID()
  ownerId?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Of an action: the last day for it' })
  @MayBeLeftOut()
  @IsIsoDateOnly()
  dueOn?: IsoDate;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The item of the agenda that led to it (agendapunt)',
  })
  @IsOptional()
  @IsUUID()
  agendaItemId?: string | null;

  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Of a proposal (verbetervoorstel): one that is there; left out, an idea of the candidate is noted',
  })
  @MayBeLeftOut()
  @IsUUID()
  proposalId?: string;
}

/** Changes of an outcome while the meeting is in progress; or whether an action is done, at any time. */
export class UpdateMeetingOutcome extends PartialType(
  OmitType(CreateMeetingOutcome, ['kind', 'proposalId']),
  {
    skipNullProperties: false,
  },
) {
  @ApiPropertyOptional({ description: 'The action is done (afgerond); it goes alone' })
  @MayBeLeftOut()
  @IsBoolean()
  isDone?: boolean;
}

/** Which actions are asked for. */
export class MeetingActionQuery extends PageQuery implements ActionFilter {
  @ApiPropertyOptional({ enum: ['me'], description: 'Only those of the reader (mijn acties)' })
  @IsOptional()
  @IsIn(['me'])
  owner?: 'me';

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this cohort (lichting)' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({
    enum: actionStatuses,
    enumName: 'ActionStatus',
    description: 'What is open holds what is overdue',
  })
  @IsOptional()
  @IsIn(actionStatuses)
  status?: ActionStatus;
}

/** Of which proposal. */
export class MeetingOutcomeQuery extends PageQuery {
  @ApiProperty({ format: 'uuid', description: 'The proposal (verbetervoorstel)' })
  @IsUUID()
  proposalId!: string;
}
