import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsString, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';

/** An identity provider (aanbieder) with which people can sign in. */
export class SignInProvider {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The name of the organisation (organisatie)' })
  name!: string;
}

/** The providers with which people can sign in, by name. */
export class SignInProviderList {
  @ApiProperty({ type: [SignInProvider] })
  items!: SignInProvider[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Asks to sign in with a provider: that of a choice, or the one that serves the domain of an address. */
export class CreateProviderSignIn {
  @ApiPropertyOptional({ format: 'uuid', description: 'The provider; left out: that of the address' })
  @MayBeLeftOut()
  @IsUUID()
  providerId?: string;

  @ApiPropertyOptional({
    format: 'email',
    description: 'The e-mail address (e-mailadres): its domain is looked up, never the person',
  })
  @MayBeLeftOut()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @ApiPropertyOptional({
    description: 'The path in the product to go to afterwards (waar je heen wilde)',
    example: '/proposals',
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  returnTo?: string;
}

/** Where a sign-in goes on; both null when no provider serves the domain of the address. */
export class ProviderSignIn {
  @ApiProperty({ type: SignInProvider, nullable: true })
  provider!: SignInProvider | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The page of the provider to send the browser to',
  })
  authorizationUrl!: string | null;
}
