import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { ProgrammeRef } from '../../http/references.dto.js';
import { Trimmed } from '../../http/trimmed.js';
import { CurrentSession } from '../../sign-in/dto/session.dto.js';

const longestCode = 40;

/** A code: of the authenticator app (authenticator-app), or a recovery code (herstelcode). */
export class SecondFactorCode {
  @ApiProperty({ description: 'Six digits of the app, or a recovery code', example: '287082' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestCode)
  code!: string;
}

/** Begins to set up an authenticator app. */
export class CreateAuthenticator {
  @ApiPropertyOptional({ description: 'A code of what stands, where there is one already' })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestCode)
  code?: string;
}

/** A secret for an authenticator app; it counts once a code of it was confirmed. */
export class ProposedAuthenticator {
  @ApiProperty({ description: 'The secret in Base32, to be typed into the app; shown once' })
  secret!: string;

  @ApiProperty({ description: 'What the QR code holds (otpauth)' })
  address!: string;
}

/** Recovery codes (herstelcodes), each of which works once. */
export class RecoveryCodes {
  @ApiProperty({ type: [String], description: 'Shown once, and stored nowhere' })
  recoveryCodes!: string[];
}

/** A second factor that counts from now on. */
export class ConfirmedSecondFactor extends RecoveryCodes {
  @ApiProperty({ type: CurrentSession })
  session!: CurrentSession;
}

/** Who demands a second factor. */
export class SecondFactorDemand {
  @ApiProperty({
    type: ProgrammeRef,
    nullable: true,
    description: 'The programme (programma); null where this installation demands it of its administrators',
  })
  programme!: ProgrammeRef | null;
}

/** A passkey, as its owner knows it. */
export class Passkey {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  name!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt!: Date | null;
}

/** How one's own second factor (tweede stap) stands. */
export class SecondFactor {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when an authenticator app counts; null without one',
  })
  authenticatorSince!: Date | null;

  @ApiProperty({ type: [Passkey], description: 'The earliest first (passkeys)' })
  passkeys!: readonly Passkey[];

  @ApiProperty({ type: 'integer', description: 'Recovery codes (herstelcodes) that were not used' })
  recoveryCodesLeft!: number;

  @ApiProperty({ type: [SecondFactorDemand], description: 'Who demands one of you (wie erom vraagt)' })
  demands!: readonly SecondFactorDemand[];
}

/** How many people of a programme have no second factor yet. */
export class SecondFactorFigures {
  @ApiProperty({ type: 'integer', description: 'People with a role today (mensen)' })
  people!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of them without a second factor; null where there are fewer than five people',
  })
  without!: number | null;
}

/** Why somebody's second factor is reset. */
export class CreateSecondFactorReset {
  /** Told to the person (reden). */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
