import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { type AdoptionAnchor, adoptionAnchors, type AdoptionRecord } from '@app/proposals';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { OrganisationRef, PersonRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { DeclaresHarmless } from '../../http/declares-harmless.dto.js';

/** The adoption (invoering) by an acting organisation. */
export class Adoption {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  organisationId!: string;

  @ApiProperty({ type: OrganisationRef })
  organisation!: OrganisationRef;

  @ApiProperty({ type: PersonRef, description: 'Who sees to it (eigenaar)' })
  owner!: PersonRef;

  @ApiProperty({
    enum: adoptionAnchors,
    enumName: 'AdoptionAnchor',
    description: 'work_process (werkproces), protocol, agreement (afspraak) or training',
  })
  anchor!: AdoptionAnchor;

  @ApiProperty({ description: 'Which one (verankerd in)' })
  anchoredIn!: string;

  @ApiProperty({ type: String, format: 'date', description: 'From when it is normal work (ingangsdatum)' })
  effectiveOn!: IsoDate;

  @ApiProperty({ type: PersonRef, nullable: true })
  confirmedBy!: PersonRef | null;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'The sponsor for whom a deputy confirmed' })
  confirmedFor!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: Date | null;

  @ApiProperty({ enum: ['change', 'confirm'], isArray: true, description: 'What the reader can do now' })
  permissions!: readonly ('change' | 'confirm')[];
}

/** The adoptions of the current launch. */
export class AdoptionList {
  @ApiProperty({ type: [Adoption] })
  items!: readonly Adoption[];
}

/** How an acting organisation adopts the change (invoering). */
export class CreateAdoption extends DeclaresHarmless implements AdoptionRecord {
  @ApiProperty({ format: 'uuid', description: 'An organisation that acts' })
  @IsUUID()
  organisationId!: string;

  @ApiProperty({ format: 'uuid', description: 'Somebody with a role in the programme (eigenaar)' })
  @IsUUID()
  ownerId!: string;

  @ApiProperty({ enum: adoptionAnchors, enumName: 'AdoptionAnchor' })
  @IsIn(adoptionAnchors)
  anchor!: AdoptionAnchor;

  @ApiProperty({ description: 'Which one (verankerd in)' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  anchoredIn!: string;

  @ApiProperty({ type: String, format: 'date', description: 'From when it is normal work (ingangsdatum)' })
  @IsIsoDateOnly()
  effectiveOn!: IsoDate;
}

/** Changes of a record, which void its confirmation; or the confirmation (bevestiging), which goes alone. */
export class UpdateAdoption extends PartialType(OmitType(CreateAdoption, ['organisationId']), {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional({ enum: [true], description: 'Confirms (bevestigen) for the organisation' })
  @MayBeLeftOut()
  @IsIn([true])
  isConfirmed?: true;
}
