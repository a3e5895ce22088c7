import { MaxLength } from '@app/platform';
import { IsFileKey, IsFileText } from '@app/programmes';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import { type AffectedPart, affectedParts } from '../content/proposal-content.js';
import { longestText, MayBeLeftOut } from './entry-rules.js';

/** An affected organisation, by its key. */
export class AffectedEntry {
  @IsFileKey()
  organisation!: string;

  @IsIn(affectedParts)
  part!: AffectedPart;
}

/** What a revision changes; what is left out stays. */
export class RevisionEntry {
  @MayBeLeftOut()
  @IsFileText(200)
  title?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(longestText)
  problem?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(longestText)
  change?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(longestText)
  expectedEffect?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(longestText)
  legalFrame?: string;

  @MayBeLeftOut()
  @IsFileKey()
  chainStep?: string;

  @MayBeLeftOut()
  @IsFileKey()
  recommendation?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AffectedEntry)
  affected?: AffectedEntry[];
}
