import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { PageQuery } from '../../http/page.query.js';
import { SignInProvider } from './provider-sign-in.dto.js';

/** An account at an identity provider with which somebody signs in (gekoppeld account). */
export class LinkedIdentity {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: SignInProvider })
  provider!: SignInProvider;

  @ApiProperty({ type: String, format: 'date-time' })
  linkedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  lastUsedAt!: Date;

  @ApiProperty({ description: 'Whether the reader may unlink it (ontkoppelen): not where it must be used' })
  removable!: boolean;
}

/** The accounts with which somebody signs in, oldest first. */
export class LinkedIdentityList {
  @ApiProperty({ type: [LinkedIdentity] })
  items!: LinkedIdentity[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Whose accounts are asked for. */
export class LinkedIdentityQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Another person (persoon), for an administrator; left out: one’s own',
  })
  @MayBeLeftOut()
  @IsUUID()
  personId?: string;
}
