import { MaxLength } from '@app/platform';
import { type OrganisationKind, organisationKinds } from '@app/programmes';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { Trimmed } from '../../http/trimmed.js';

/** An organisation (organisatie) to be added. */
export class CreateOrganisation {
  @ApiProperty({ description: 'Name (naam), unique apart from capitals', maxLength: 200 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ description: 'Short name (korte naam)', maxLength: 40 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  shortName!: string;

  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind', description: 'What it does (soort)' })
  @IsIn(organisationKinds)
  kind!: OrganisationKind;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Region (regio)', maxLength: 200 })
  @Trimmed()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  region?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The organisation of which it is a part (koepel), such as the national body of a region',
  })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

/** What changes of an organisation; what is left out stays. */
export class UpdateOrganisation extends PartialType(CreateOrganisation, { skipNullProperties: false }) {}
