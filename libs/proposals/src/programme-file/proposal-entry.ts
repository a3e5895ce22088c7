import type { IsoDate } from '@app/calendar';
import { IsFileDate, IsFileInstant, IsFileKey, IsFileText } from '@app/programmes';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type CheckOutcome, checkOutcomes } from '../adoption/adoption-check.entity.js';
import { type AdoptionAnchor, adoptionAnchors } from '../adoption/proposal-adoption.entity.js';
import { type AffectedPart, affectedParts } from '../content/proposal-content.js';
import { type Verdict, verdicts } from '../reviews/verdict.js';
import { type ProposalAction, proposalWorkflow } from '../transitions/proposal.workflow.js';
import { type PilotOutcome, pilotOutcomes } from '../trial/proposal-pilot.entity.js';

const mostEntries = 5000;
const longestText = 10_000;

/** The property may be left out, but not be null. */
function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

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

/** The plan of a pilot; people and organisations by their keys. */
export class PilotEntry {
  @IsFileKey()
  owner!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsFileKey({ each: true })
  organisations!: string[];

  @IsFileDate()
  startsOn!: IsoDate;

  @IsFileDate()
  endsOn!: IsoDate;

  @IsFileText(2000)
  measure!: string;
}

/** What came of the running pilot. */
export class EvaluationEntry {
  @IsIn(pilotOutcomes)
  outcome!: PilotOutcome;

  @IsFileText(longestText)
  evaluation!: string;
}

/** The adoption by an acting organisation. */
export class AdoptionEntry {
  @IsFileKey()
  organisation!: string;

  @IsFileKey()
  owner!: string;

  @IsIn(adoptionAnchors)
  anchor!: AdoptionAnchor;

  @IsFileText(500)
  anchoredIn!: string;

  @IsFileDate()
  effectiveOn!: IsoDate;
}

/** The answer to the first check of an organisation that is open. */
export class CheckEntry {
  @IsFileKey()
  organisation!: string;

  @IsIn(checkOutcomes)
  outcome!: CheckOutcome;

  @IsFileText(longestText)
  note!: string;
}

/** What an entry of the history can tell; it tells exactly one. */
export const toldThings = [
  'action',
  'review',
  'revise',
  'pilot',
  'evaluate',
  'adoption',
  'confirm',
  'check',
] as const;

/** One act in the history of a proposal. */
export class ProposalHistoryEntry {
  /** The key of a person, or `system`. */
  @IsFileKey()
  by!: string;

  @IsFileInstant()
  at!: string;

  @MayBeLeftOut()
  @IsIn(proposalWorkflow.actions)
  action?: ProposalAction;

  @MayBeLeftOut()
  @IsFileText(longestText)
  reason?: string;

  @MayBeLeftOut()
  @IsFileDate()
  wakesOn?: IsoDate;

  /** With `merge`: the key of the proposal that takes this one in. */
  @MayBeLeftOut()
  @IsFileKey()
  target?: string;

  /** The key of the organisation that judges. */
  @MayBeLeftOut()
  @IsFileKey()
  review?: string;

  @ValidateIf(({ review }: ProposalHistoryEntry) => review !== undefined)
  @IsIn(verdicts)
  verdict?: Verdict;

  @ValidateIf(({ review }: ProposalHistoryEntry) => review !== undefined)
  @IsFileText(longestText)
  motivation?: string;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => RevisionEntry)
  revise?: RevisionEntry;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => PilotEntry)
  pilot?: PilotEntry;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationEntry)
  evaluate?: EvaluationEntry;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => AdoptionEntry)
  adoption?: AdoptionEntry;

  /** The key of the organisation whose adoption its sponsor confirms. */
  @MayBeLeftOut()
  @IsFileKey()
  confirm?: string;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => CheckEntry)
  check?: CheckEntry;
}

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
