import type { IsoDate } from '@app/calendar';
import { IsFileDate, IsFileInstant, IsFileKey, IsFileText } from '@app/programmes';
import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { type Verdict, verdicts } from '../reviews/verdict.js';
import { type ProposalAction, proposalWorkflow } from '../transitions/proposal.workflow.js';
import { longestText, MayBeLeftOut } from './entry-rules.js';
import { RevisionEntry } from './text-entries.js';
import { AdoptionEntry, CheckEntry, EvaluationEntry, PilotEntry } from './trial-entries.js';

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
