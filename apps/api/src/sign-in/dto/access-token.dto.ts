import type { IsoDate } from '@app/calendar';
import { type AccessTokenScope, accessTokenScopes } from '@app/identity';
import { MaxLength } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsString,
} from 'class-validator';
import { IsIsoDateOnly } from '../../http/is-iso-date-only.js';
import { Trimmed } from '../../http/trimmed.js';

/** Asks for a personal access token (toegangssleutel). */
export class CreateAccessToken {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: accessTokenScopes, enumName: 'AccessTokenScope', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(accessTokenScopes, { each: true })
  scopes!: AccessTokenScope[];

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'The last day on which it is valid, at most a year ahead',
  })
  @IsIsoDateOnly()
  expiresOn!: IsoDate;
}

/** A personal access token, without its secret. */
export class AccessToken {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  @ApiProperty({ enum: accessTokenScopes, enumName: 'AccessTokenScope', isArray: true })
  scopes!: AccessTokenScope[];

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt!: Date | null;
}

/** A token just made; its secret is shown this once. */
export class CreatedAccessToken extends AccessToken {
  @ApiProperty({ description: 'The secret: shown once and stored nowhere' })
  token!: string;
}

/** One's own tokens. */
export class AccessTokenList {
  @ApiProperty({ type: [AccessToken] })
  items!: AccessToken[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
