import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { type CheckOutcome, checkOutcomes } from '@app/proposals';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';

/** Whether the change still stands in an organisation (controle). */
export class AdoptionCheck {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: 'integer', description: 'The launch that it is about; the last one counts' })
  launch!: number;

  @ApiProperty({ format: 'uuid' })
  organisationId!: string;

  @ApiProperty({ type: OrganisationRef })
  organisation!: OrganisationRef;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: IsoDate;

  @ApiProperty({ description: 'Whether it should have been answered by now' })
  isDue!: boolean;

  @ApiProperty({
    enum: checkOutcomes,
    enumName: 'CheckOutcome',
    nullable: true,
    description: 'stands (staat), partly (deels) or lapsed (verwaterd)',
  })
  outcome!: CheckOutcome | null;

  @ApiProperty({ type: String, nullable: true, description: 'How that is known (toelichting), in Markdown' })
  note!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  answeredBy!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: Date | null;

  @ApiProperty({ enum: ['answer'], isArray: true, description: 'What the reader can do now' })
  permissions!: readonly 'answer'[];
}

/** The checks of a proposal, of every launch, by due date. */
export class AdoptionCheckList {
  @ApiProperty({ type: [AdoptionCheck] })
  items!: readonly AdoptionCheck[];
}

/** The answer to a check. */
export class AnswerAdoptionCheck extends DeclaresHarmless {
  @ApiProperty({ enum: checkOutcomes, enumName: 'CheckOutcome' })
  @IsIn(checkOutcomes)
  outcome!: CheckOutcome;

  @ApiProperty({ description: 'How that is known (toelichting), in Markdown' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  note!: string;
}
