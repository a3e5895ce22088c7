import { type Role, roles } from '@app/identity';
import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { OrganisationRef } from '../../http/references.dto.js';

/** A role (rol) of a person, with the names of its scope. */
export class PersonMembership {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role!: Role;

  @ApiProperty({ type: String, nullable: true })
  programmeName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cohortName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  organisationName!: string | null;
}

/** A person (persoon), as far as the reader may see them. */
export class Person {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  name!: string;

  @ApiProperty({
    type: String,
    format: 'email',
    nullable: true,
    description: 'E-mail address (e-mailadres); null for who neither registers people nor is the person',
  })
  email!: string | null;

  @ApiProperty({ type: OrganisationRef, description: 'Home organisation (thuisorganisatie)' })
  homeOrganisation!: OrganisationRef;

  @ApiProperty({ type: String, nullable: true, description: 'Position (functie)' })
  position!: string | null;

  @ApiProperty({ enum: ['nl', 'en'], enumName: 'Locale', description: 'Language of the interface (taal)' })
  locale!: 'nl' | 'en';

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Since when the account is disabled (uitgezet); null, too, where the e-mail address is not shown',
  })
  disabledAt!: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Last sign-in (laatst aangemeld); null, too, where the e-mail address is not shown',
  })
  lastSignedInAt!: Date | null;

  @ApiProperty({
    type: [PersonMembership],
    description: 'Roles (rollen) that have not ended, in the programmes of the reader',
  })
  memberships!: readonly PersonMembership[];
}

/** A part of the people. */
export class PersonList {
  @ApiProperty({ type: [Person] })
  items!: readonly Person[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which people are asked for. */
export class PersonQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'A part of the name or, for who may see it, of the e-mail address (zoektekst)',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Home organisation (thuisorganisatie)' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'With a role in this programme (programma)',
  })
  @IsOptional()
  @IsUUID()
  programmeId?: string;
}
