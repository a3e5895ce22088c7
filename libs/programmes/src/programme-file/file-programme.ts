import type { IsoDate } from '@app/calendar';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  type MilestoneAnchor,
  milestoneAnchors,
  type PartnerRole,
  partnerRoles,
  type ProgrammeKind,
  programmeKinds,
} from '../programmes/programme-contents.js';
import { IsFileDate, IsFileKey, IsFileText } from './file-fields.js';

const longestList = 200;

export class FilePartner {
  /** Key of the organisation. */
  @IsFileKey()
  readonly organisation!: string;

  @IsIn(partnerRoles)
  readonly role!: PartnerRole;
}

/** Something of a programme that has a key and a name in both languages: a recommendation, a step of the chain. */
export class FileNamedItem {
  @IsFileKey()
  readonly key!: string;

  @IsFileText(300)
  readonly nl!: string;

  @IsFileText(300)
  readonly en!: string;
}

export class FileSettings {
  @IsInt()
  @Min(1)
  @Max(100)
  readonly reviewTermWorkingDays!: number;

  @IsString()
  readonly exchangeDuration!: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsString({ each: true })
  readonly quietHours!: [string, string];

  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(26)
  readonly intervisionRetentionWeeks?: number;

  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  readonly secondFactorRequired?: boolean;
}

export class FileMilestone {
  @IsFileKey()
  readonly key!: string;

  @IsFileText(300)
  readonly nl!: string;

  @IsFileText(300)
  readonly en!: string;

  @IsIn(milestoneAnchors)
  readonly anchor!: MilestoneAnchor;

  @IsString()
  readonly offset!: string;

  @IsBoolean()
  readonly mandatory!: boolean;
}

export class FileProgramme {
  @IsFileKey()
  readonly key!: string;

  @IsIn(programmeKinds)
  readonly kind!: ProgrammeKind;

  @IsFileText(200)
  readonly name!: string;

  @IsFileText(300)
  readonly theme!: string;

  @IsFileText(10_000)
  readonly goal!: string;

  @IsFileDate()
  readonly startsOn!: IsoDate;

  @IsFileDate()
  readonly endsOn!: IsoDate;

  @IsString()
  readonly timeZone!: string;

  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FilePartner)
  readonly partners!: FilePartner[];

  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FileNamedItem)
  readonly recommendations!: FileNamedItem[];

  /** Left out: the usual steps. */
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FileNamedItem)
  readonly chainSteps?: FileNamedItem[];

  @IsObject()
  @ValidateNested()
  @Type(() => FileSettings)
  readonly settings!: FileSettings;

  @IsArray()
  @ArrayMaxSize(longestList)
  @ValidateNested({ each: true })
  @Type(() => FileMilestone)
  readonly milestoneTemplate!: FileMilestone[];
}
