import { type InvitationState, invitationStates } from '@app/identity';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { PersonRef } from '../../http/references.dto.js';

/** The person who is invited. */
export class InvitationPerson extends PersonRef {
  @ApiProperty({ format: 'email' })
  email!: string;
}

/** An invitation (uitnodiging) to sign in for a programme. */
export class Invitation {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: InvitationPerson })
  person!: InvitationPerson;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  @ApiProperty({ type: PersonRef })
  invitedBy!: PersonRef;

  @ApiProperty({ type: String, format: 'date-time' })
  sentAt!: Date;

  @ApiProperty({ enum: invitationStates, enumName: 'InvitationState' })
  state!: InvitationState;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The first sign-in after it',
  })
  acceptedAt!: Date | null;
}

/** A part of the invitations. */
export class InvitationList {
  @ApiProperty({ type: [Invitation] })
  items!: readonly Invitation[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which invitations are asked for. */
export class InvitationQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;
}

/** Whom to invite (uitnodigen), and for which programme. */
export class CreateInvitation {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  programmeId!: string;
}
