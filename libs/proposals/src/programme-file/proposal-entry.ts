import { MaxLength } from '@app/platform';
import { IsFileKey, IsFileText } from '@app/programmes';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, ValidateNested } from 'class-validator';
import { longestText, MayBeLeftOut } from './entry-rules.js';
import { ProposalHistoryEntry } from './proposal-history-entry.js';
import { AffectedEntry } from './text-entries.js';

const mostEntries = 5000;

/** A proposal in a programme file; people and organisations are named by their keys. */
export class ProposalEntry {
  @IsFileKey()
  key!: string;

  @IsFileText(200)
  title!: string;

  /** The first one noted the idea. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsFileKey({ each: true })
  authors!: string[];

  @MayBeLeftOut()
  @IsFileKey()
  chainStep?: string;

  @IsString()
  @MaxLength(longestText)
  problem!: string;

  @IsString()
  @MaxLength(longestText)
  change!: string;

  @IsString()
  @MaxLength(longestText)
  expectedEffect!: string;

  @IsString()
  @MaxLength(longestText)
  legalFrame!: string;

  @MayBeLeftOut()
  @IsFileKey()
  recommendation?: string;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AffectedEntry)
  affected!: AffectedEntry[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostEntries)
  @ValidateNested({ each: true })
  @Type(() => ProposalHistoryEntry)
  history?: ProposalHistoryEntry[];
}
