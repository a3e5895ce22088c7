import { MaxLength } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsString } from 'class-validator';
import { Trimmed } from '../../http/trimmed.js';

/** What a browser hands to its WebAuthn interface, as JSON (Web Authentication, level 3). */
export class PasskeyOptions {
  @ApiProperty({ type: 'object', additionalProperties: true })
  options!: object;
}

/** What a browser answered with a passkey. */
export class PasskeyAnswer {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the browser gave it, as JSON' })
  @IsObject()
  response!: object;
}

/** A passkey that a browser made. */
export class CreatePasskey extends PasskeyAnswer {
  /** By which its owner knows it (naam). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;
}
