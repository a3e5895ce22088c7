import { ApiProperty } from '@nestjs/swagger';
import { type ProviderFaultCode, providerFaults } from '@app/identity';

/** An identity provider (aanbieder), with which people of an organisation sign in. */
export class IdentityProvider {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  name!: string;

  @ApiProperty({ format: 'uri', description: 'The address by which it is known (issuer)' })
  issuer!: string;

  clientId!: string;

  @ApiProperty({ type: [String], description: 'The domains of e-mail addresses (domeinen) that it serves' })
  domains!: string[];

  @ApiProperty({ description: 'Whether people can sign in with it (ingeschakeld)' })
  enabled!: boolean;

  @ApiProperty({ description: 'Whether people of its domains must sign in with it (verplicht)' })
  mandatory!: boolean;

  @ApiProperty({
    description: 'Whether an address of its domains is believed without email_verified (gezaghebbend)',
  })
  authoritative!: boolean;

  @ApiProperty({ type: 'integer', description: 'How many people have signed in with it' })
  linkedPeople!: number;
}

/** The identity providers, by name. */
export class IdentityProviderList {
  @ApiProperty({ type: [IdentityProvider] })
  items!: IdentityProvider[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

const outcomes = ['works', ...(Object.keys(providerFaults) as ProviderFaultCode[])] as const;

/** What came of a test of the connection (verbinding). */
export class ConnectionTest {
  @ApiProperty({ enum: outcomes, enumName: 'ConnectionTestOutcome' })
  outcome!: (typeof outcomes)[number];

  @ApiProperty({ description: 'What that means, in a sentence' })
  detail!: string;
}
