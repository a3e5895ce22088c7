import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { type Verdict, verdicts } from '@app/proposals';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsString, Min } from 'class-validator';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';

/** The review (beoordeling) by one organisation in one round. */
export class Review {
  @ApiProperty({ format: 'uuid' })
  organisationId!: string;

  @ApiProperty({ type: OrganisationRef })
  organisation!: OrganisationRef;

  @ApiProperty({ enum: ['acts', 'consulted'] })
  part!: 'acts' | 'consulted';

  @ApiProperty({ type: 'integer', description: 'The round of review, from 1; the last one counts' })
  round!: number;

  @ApiProperty({ type: 'integer', description: 'The revision (versie) that is judged' })
  revision!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt!: Date;

  @ApiProperty({ type: String, format: 'date', description: 'The last day of the term (termijn), included' })
  dueOn!: IsoDate;

  isOverdue!: boolean;

  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description: 'The sponsor (opdrachtgever) who can judge today; null where there is none',
  })
  reviewer!: PersonRef | null;

  @ApiProperty({ enum: verdicts, enumName: 'Verdict', nullable: true, description: 'The verdict (oordeel)' })
  verdict!: Verdict | null;

  @ApiProperty({ type: String, nullable: true })
  verdictTitle!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why (motivering), in Markdown' })
  motivation!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  givenBy!: PersonRef | null;

  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description: 'The sponsor for whom a deputy (vervanger) judged',
  })
  deputyFor!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  givenAt!: Date | null;

  @ApiProperty({ description: 'Whether the reader can give, or change, this verdict now' })
  isOwn!: boolean;
}

/** The reviews of a proposal, of every round, oldest first. */
export class ReviewList {
  @ApiProperty({ type: [Review] })
  items!: readonly Review[];
}

/** The verdict (oordeel) of an organisation on the current revision. */
export class GiveVerdict extends DeclaresHarmless {
  @ApiProperty({ enum: verdicts, enumName: 'Verdict' })
  @IsIn(verdicts)
  verdict!: Verdict;

  @ApiProperty({ description: 'Why (motivering), in Markdown' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  motivation!: string;

  @ApiProperty({
    type: 'integer',
    description: 'The revision that was read; another than the current is refused',
  })
  @IsInt()
  @Min(1)
  revision!: number;
}
