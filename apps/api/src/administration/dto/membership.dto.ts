import type { IsoDate } from '@app/calendar';
import { type Role, roles } from '@app/identity';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';
import { OrganisationRef } from '../../http/references.dto.js';

/** The person of a membership, with their home organisation. */
export class MembershipPerson extends PersonRef {
  @ApiProperty({ description: 'Short name of the home organisation (thuisorganisatie)' })
  organisationShortName!: string;
}

/** A role (rol) of a person in a scope, for a period. */
export class Membership {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: MembershipPerson })
  person!: MembershipPerson;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role!: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  programmeId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  programmeName!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  cohortId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cohortName!: string | null;

  @ApiProperty({
    type: OrganisationRef,
    nullable: true,
    description: 'The organisation of a sponsor (opdrachtgever)',
  })
  organisation!: OrganisationRef | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day (eerste dag); null: no limit',
  })
  startsOn!: IsoDate | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day (laatste dag); null: no limit',
  })
  endsOn!: IsoDate | null;

  @ApiProperty({ description: 'Whether it counts today (geldt nu)' })
  current!: boolean;
}

/** A part of the memberships. */
export class MembershipList {
  @ApiProperty({ type: [Membership] })
  items!: readonly Membership[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which memberships are asked for. */
export class MembershipQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ enum: roles, enumName: 'Role' })
  @IsOptional()
  @IsIn(roles)
  role?: Role;
}
