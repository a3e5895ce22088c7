import {
  type Role,
  roles,
  type SecondFactorKind,
  secondFactorKinds,
  type SecondFactorState,
  secondFactorStates,
  type SessionMethod,
  sessionMethods,
} from '@app/identity';
import { MaxLength } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, IsUUID } from 'class-validator';
import { PersonRef } from '../../http/references.dto.js';

/** Asks for a link to sign in. */
export class CreateSignInLink {
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

/** The answer to everybody who asks for a link. */
export class SignInLinkAnswer {
  @ApiProperty({ description: 'True, whether the address is known or not', example: true })
  accepted!: boolean;
}

/** The secret of a link (aanmeldlink), which works once. */
export class CreateSession {
  @IsString()
  @MaxLength(100)
  token!: string;
}

/** The persona to be. */
export class CreateDemoSession {
  @IsUUID()
  personId!: string;
}

/** The person who is signed in. */
export class SessionPerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  email!: string;

  @ApiProperty({ enum: ['nl', 'en'], enumName: 'Locale' })
  locale!: 'nl' | 'en';

  @ApiProperty({ format: 'uuid' })
  homeOrganisationId!: string;

  homeOrganisationName!: string;

  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
}

/** A role (rol) in a scope that counts today. */
export class SessionMembership {
  @ApiProperty({ format: 'uuid' })
  id!: string;

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

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organisationId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  organisationName!: string | null;

  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description: 'The sponsor for whom this person stands in (vervanging)',
  })
  deputyFor!: PersonRef | null;
}

/** The identity provider (aanbieder) with which the session began. */
export class SessionProvider {
  name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where to go after signing out here, to sign out there too; null where that is not possible',
  })
  endSessionUrl!: string | null;
}

/** Who is signed in (wie ben ik), in which roles and scopes. */
export class CurrentSession {
  @ApiProperty({ type: SessionPerson })
  person!: SessionPerson;

  @ApiProperty({ type: [SessionMembership] })
  memberships!: readonly SessionMembership[];

  @ApiProperty({
    enum: secondFactorStates,
    enumName: 'SecondFactorState',
    description:
      'The second factor (tweede stap): required, a code must be answered before anything else; enrol, one must be set up before anything else; passed; or none, when nothing is asked',
  })
  secondFactor!: SecondFactorState;

  @ApiProperty({
    enum: secondFactorKinds,
    enumName: 'SecondFactorKind',
    isArray: true,
    description:
      'With what the second factor can be answered, while it is required; a recovery code always can',
  })
  secondFactorKinds!: SecondFactorKind[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'To be sent as X-CSRF-Token; null with a personal access token',
  })
  csrfToken!: string | null;

  @ApiProperty({ description: 'Whether this installation is a demo' })
  demo!: boolean;

  @ApiProperty({
    type: SessionProvider,
    nullable: true,
    description: 'Null for a session that began in another way',
  })
  provider!: SessionProvider | null;
}

/** One of one's own sessions. */
export class Session {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: sessionMethods, enumName: 'SessionMethod' })
  method!: SessionMethod;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt!: Date;

  @ApiProperty({ description: 'Whether this is the session that asks' })
  current!: boolean;
}

/** All of one's own live sessions. */
export class SessionList {
  @ApiProperty({ type: [Session] })
  items!: Session[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
