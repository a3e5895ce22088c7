import type { IsoDate } from '@app/calendar';
import { type Role, roles } from '@app/identity';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';

/** When a role (rol) counts; what is left out stays, and null takes a limit away. */
export class UpdateMembership {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day (eerste dag), inclusive',
  })
  @IsOptional()
  @IsIsoDateOnly()
  startsOn?: IsoDate | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day (laatste dag), inclusive',
  })
  @IsOptional()
  @IsIsoDateOnly()
  endsOn?: IsoDate | null;
}

/** A role (rol) to be given to a person. */
export class CreateMembership extends UpdateMembership {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  role!: Role;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Programme (programma): for programme_office, observer and sponsor',
  })
  @IsOptional()
  @IsUUID()
  programmeId?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Cohort (lichting): for facilitator and candidate; the programme follows from it',
  })
  @IsOptional()
  @IsUUID()
  cohortId?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Organisation (organisatie): for sponsor; it takes part in the programme',
  })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;
}
