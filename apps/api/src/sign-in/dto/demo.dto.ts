import { type Role, roles } from '@app/identity';
import { ApiProperty } from '@nestjs/swagger';

/** Somebody whom a visitor of the demo can be. */
export class DemoPersona {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  name!: string;

  email!: string;

  @ApiProperty({ enum: roles, enumName: 'Role', isArray: true })
  roles!: Role[];

  organisationName!: string;

  @ApiProperty({ description: 'One of the three that are offered first' })
  highlight!: boolean;
}

/** Everybody whom a visitor of the demo can be. */
export class DemoPersonaList {
  @ApiProperty({ type: [DemoPersona] })
  items!: DemoPersona[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** A mail that would have been sent. */
export class DemoMail {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  recipient!: string;

  subject!: string;

  @ApiProperty({ description: 'The plain-text part' })
  text!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The headers that tell programs what kind of mail it is, such as List-Unsubscribe',
  })
  headers!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Whether it brings an invitation for a calendar' })
  hasCalendar!: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  keptAt!: Date;
}

/** The mails that would have been sent, newest first. */
export class DemoMailList {
  @ApiProperty({ type: [DemoMail] })
  items!: DemoMail[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
