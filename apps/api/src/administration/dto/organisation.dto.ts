import { MaxLength } from '@app/platform';
import { type OrganisationKind, organisationKinds } from '@app/programmes';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { PageQuery } from '../../http/page.query.js';
import { OrganisationRef } from '../../http/references.dto.js';

/** An organisation (organisatie). */
export class Organisation extends OrganisationRef {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind', description: 'What it does (soort)' })
  kind!: OrganisationKind;

  @ApiProperty({ type: String, nullable: true, description: 'Region (regio)' })
  region!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Parent organisation (koepel)' })
  parentId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  parentName!: string | null;
}

/** A part of the organisations. */
export class OrganisationList {
  @ApiProperty({ type: [Organisation] })
  items!: readonly Organisation[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** Which organisations are asked for. */
export class OrganisationQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A part of the name or short name (zoektekst)' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: organisationKinds, enumName: 'OrganisationKind' })
  @IsOptional()
  @IsIn(organisationKinds)
  kind?: OrganisationKind;
}
