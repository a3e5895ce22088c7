import { MaxLength } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../http/may-be-left-out.js';
import { Trimmed } from '../../http/trimmed.js';

/** A person (persoon) to be registered. */
export class CreatePerson {
  @ApiProperty({ description: 'Name (naam)', maxLength: 200 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({
    format: 'email',
    description: 'E-mail address (e-mailadres), unique apart from capitals',
    maxLength: 254,
  })
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'uuid', description: 'Home organisation (thuisorganisatie)' })
  @IsUUID()
  homeOrganisationId!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Position (functie)', maxLength: 200 })
  @Trimmed()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  position?: string | null;

  @ApiProperty({ enum: ['nl', 'en'], enumName: 'Locale', description: 'Language of the interface (taal)' })
  @IsIn(['nl', 'en'])
  locale!: 'nl' | 'en';
}

/** What changes of a person; what is left out stays. */
export class UpdatePerson extends PartialType(CreatePerson, { skipNullProperties: false }) {
  @ApiPropertyOptional({ type: Boolean, description: 'Whether the account is disabled (uitgezet)' })
  @MayBeLeftOut()
  @IsBoolean()
  disabled?: boolean;
}
