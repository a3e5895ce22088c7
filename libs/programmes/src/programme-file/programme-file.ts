import type { IsoDate } from '@app/calendar';
import type { Role } from '@app/identity';
import { MaxLength } from '@app/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsObject,
  IsString,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type OrganisationKind, organisationKinds } from '../organisations/organisation.entity.js';
import { IsFileDate, IsFileKey, IsFileText } from './file-fields.js';
import { FileProgramme } from './file-programme.js';

/** The most entries that a list of the file may have. */
export const longestList = 5_000;

/** The roles that a file can give; an admin belongs to the installation and not to a programme. */
export const fileRoles = [
  'programme_office',
  'facilitator',
  'observer',
  'sponsor',
  'candidate',
] as const satisfies Role[];

const whenGiven = (_: unknown, value: unknown): boolean => value !== undefined;

export class FileOrganisation {
  @IsFileKey()
  readonly key!: string;

  @IsFileText(200)
  readonly name!: string;

  @IsFileText(200)
  readonly shortName!: string;

  @IsIn(organisationKinds)
  readonly kind!: OrganisationKind;

  @ValidateIf(whenGiven)
  @IsFileText(200)
  readonly region?: string;
}

export class FilePerson {
  @IsFileKey()
  readonly key!: string;

  @IsFileText(200)
  readonly name!: string;

  /** Key of the home organisation. */
  @IsFileKey()
  readonly organisation!: string;

  @ValidateIf(whenGiven)
  @IsFileText(200)
  readonly position?: string;

  @IsString()
  @MaxLength(200)
  @IsEmail()
  readonly email!: string;

  @IsIn(['nl', 'en'])
  readonly locale!: 'nl' | 'en';
}

export class FileCohortMember {
  @IsFileKey()
  readonly person!: string;

  @IsIn(fileRoles)
  readonly role!: (typeof fileRoles)[number];

  /** Key of the organisation for which a sponsor decides; only and always for a sponsor. */
  @ValidateIf(whenGiven)
  @IsFileKey()
  readonly organisation?: string;
}

export class FileCohort {
  @IsFileKey()
  readonly key!: string;

  @IsFileText(200)
  readonly name!: string;

  @IsFileDate()
  readonly startsOn!: IsoDate;

  @IsFileDate()
  readonly endsOn!: IsoDate;

  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FileCohortMember)
  readonly members!: FileCohortMember[];
}

/**
 * A programme with its people and its story, as one document of the format `programme-file/1`. The lists of
 * exchanges, proposals and meetings are described by the parts that registered for them.
 */
export class ProgrammeFile {
  @IsIn(['programme-file/1'])
  readonly format!: 'programme-file/1';

  /** The day on which the story stands. */
  @IsFileDate()
  readonly asOf!: IsoDate;

  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FileOrganisation)
  readonly organisations!: FileOrganisation[];

  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FilePerson)
  readonly people!: FilePerson[];

  @IsObject()
  @ValidateNested()
  @Type(() => FileProgramme)
  readonly programme!: FileProgramme;

  @IsObject()
  @ValidateNested()
  @Type(() => FileCohort)
  readonly cohort!: FileCohort;

  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  readonly exchanges?: unknown[];

  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  readonly proposals?: unknown[];

  @ValidateIf(whenGiven)
  @IsArray()
  @ArrayMaxSize(longestList)
  readonly meetings?: unknown[];
}

/** The lists that a part may register for. */
export const partKeys = ['exchanges', 'proposals', 'meetings'] as const;
