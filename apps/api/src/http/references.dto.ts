import { ApiProperty } from '@nestjs/swagger';

/** A person, by name. */
export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;
}

/** An organisation (organisatie), by name. */
export class OrganisationRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  shortName!: string;
}

/** A programme (programma), by name. */
export class ProgrammeRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;
}
