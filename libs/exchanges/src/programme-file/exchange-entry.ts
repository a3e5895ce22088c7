import type { IsoDate } from '@app/calendar';
import { MaxLength } from '@app/platform';
import { IsFileDate, IsFileInstant, IsFileKey, IsFileText } from '@app/programmes';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, ValidateIf, ValidateNested } from 'class-validator';
import { type ExchangeAction, exchangeWorkflow } from '../transitions/exchange.workflow.js';

const mostEntries = 5000;

/** The property may be left out, but not be null. */
function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** One action in the history of an exchange in a programme file. */
export class ExchangeHistoryEntry {
  @IsIn(exchangeWorkflow.actions)
  action!: ExchangeAction;

  /** The key of a person, or `system`. */
  @IsFileKey()
  by!: string;

  @IsFileInstant()
  at!: string;

  @MayBeLeftOut()
  @IsFileText(10_000)
  reason?: string;

  @MayBeLeftOut()
  @IsFileDate()
  endsOn?: IsoDate;

  @MayBeLeftOut()
  @IsFileText(300)
  hostPosition?: string;

  @MayBeLeftOut()
  @IsFileText(200)
  hostSupervisor?: string;

  @MayBeLeftOut()
  @IsFileDate()
  endedOn?: IsoDate;
}

/** A milestone that was ticked. */
export class MilestoneDoneEntry {
  /** The key of the milestone in the programme's template. */
  @IsFileKey()
  key!: string;

  @IsFileDate()
  on!: IsoDate;
}

/** An exchange in a programme file; people and organisations are named by their keys. */
export class ExchangeEntry {
  @IsFileKey()
  key!: string;

  @IsFileKey()
  candidate!: string;

  @IsFileKey()
  home!: string;

  @IsFileKey()
  host!: string;

  @IsFileKey()
  homeSponsor!: string;

  @IsFileKey()
  hostSponsor!: string;

  @IsFileText(300)
  hostPosition!: string;

  @MayBeLeftOut()
  @IsFileText(200)
  hostSupervisor?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  learningQuestions?: string[];

  @IsFileDate()
  startsOn!: IsoDate;

  /** Left out: as long as the programme says. */
  @MayBeLeftOut()
  @IsFileDate()
  endsOn?: IsoDate;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostEntries)
  @ValidateNested({ each: true })
  @Type(() => ExchangeHistoryEntry)
  history?: ExchangeHistoryEntry[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(mostEntries)
  @ValidateNested({ each: true })
  @Type(() => MilestoneDoneEntry)
  milestonesDone?: MilestoneDoneEntry[];
}
