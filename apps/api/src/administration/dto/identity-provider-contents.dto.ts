import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsFQDN, IsNotEmpty, IsString } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed, trimmed } from '../../http/trimmed.js';

/** Domains in small letters; what is no text is left for the checks to refuse. */
const inSmallLetters = ({ value }: { value: unknown }): unknown =>
  Array.isArray(value)
    ? value.map((part: unknown) => (typeof part === 'string' ? part.trim().toLowerCase() : part))
    : value;

/** An identity provider (aanbieder) to be added. */
export class CreateIdentityProvider {
  @ApiProperty({
    description: 'The name of the organisation (naam), as the sign-in page shows it',
    maxLength: 100,
  })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  @ApiProperty({
    description: 'The address by which it is known (issuer); it never changes',
    example: 'https://aanmelden.organisatie.example',
    maxLength: 500,
  })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  issuer!: string;

  @ApiProperty({ description: 'What the provider calls this installation (client id)', maxLength: 500 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  clientId!: string;

  @ApiProperty({
    description: 'The secret (client secret); it is kept sealed and never answered',
    maxLength: 1000,
  })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  clientSecret!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'hostname', ...trimmed },
    description: 'The domains of e-mail addresses (domeinen) that it serves, each of one provider only',
    example: ['organisatie.example'],
  })
  @Transform(inSmallLetters)
  @IsArray()
  @ArrayMaxSize(100)
  @IsFQDN({}, { each: true })
  domains!: string[];

  @ApiPropertyOptional({
    description: 'Whether people can sign in with it (ingeschakeld); it has to answer then',
    default: false,
  })
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({
    description: 'Whether people of its domains must sign in with it (verplicht), and get no link by e-mail',
    default: false,
  })
  @MayBeLeftOut()
  @IsBoolean()
  mandatory?: boolean;

  @ApiPropertyOptional({
    description:
      'Whether an address of its domains is believed without email_verified (gezaghebbend): for a provider that gives out ' +
      'these addresses itself',
    default: false,
  })
  @MayBeLeftOut()
  @IsBoolean()
  authoritative?: boolean;
}

/** What changes of an identity provider; what is left out stays. */
export class UpdateIdentityProvider extends PartialType(OmitType(CreateIdentityProvider, ['issuer']), {
  skipNullProperties: false,
}) {}
