import {
  type FreeTextField,
  freeTextFields,
  type ProposalPermission,
  proposalPermissions,
  type ProposalState,
  proposalWorkflow,
} from '@app/proposals';
import type { IsoDate } from '@app/calendar';
import { type ClientDataKind, clientDataKinds } from '@app/privacy';
import { ApiProperty } from '@nestjs/swagger';
import { Action } from '../../http/action.dto.js';
import { OrganisationRef } from '../../http/references.dto.js';
import { AdoptionCheck } from './adoption-check.dto.js';
import { Adoption } from './adoption.dto.js';
import { Attachment } from './attachment.dto.js';
import { Pilot } from './pilot.dto.js';
import { ProposalSummary } from './proposal-summary.dto.js';
import { Review } from './review.dto.js';

/** Another proposal, by title. */
export class ProposalRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  title!: string;
}

/** What must happen next, and by whom. */
export class NextStep {
  @ApiProperty({ description: 'One sentence, in the language of the reader' })
  sentence!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: IsoDate | null;
}

/** What looks like client data (cliëntgegevens) in the text. */
export class TextFinding {
  @ApiProperty({ enum: freeTextFields })
  field!: FreeTextField;

  @ApiProperty({ enum: clientDataKinds, enumName: 'ClientDataKind' })
  kind!: ClientDataKind;

  @ApiProperty({ type: 'integer', description: 'Offset in the text, in UTF-16 code units' })
  start!: number;

  @ApiProperty({ type: 'integer', description: 'Offset after the last character' })
  end!: number;

  @ApiProperty({ description: 'Whether an author has declared it harmless (onschuldig)' })
  isHarmless!: boolean;
}

/** A proposal (verbetervoorstel), as the reader sees it. */
export class Proposal extends ProposalSummary {
  cohortName!: string;

  programmeName!: string;

  @ApiProperty({ description: 'What is seen (probleem), in Markdown' })
  problem!: string;

  @ApiProperty({ description: 'What is proposed (wijziging), in Markdown' })
  change!: string;

  @ApiProperty({ description: 'What it brings (verwacht effect), in Markdown' })
  expectedEffect!: string;

  @ApiProperty({ description: 'Within which rules (juridisch kader), in Markdown' })
  legalFrame!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Key of the step of the chain (ketenstap)' })
  chainStep!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Key of the recommendation (aanbeveling)' })
  recommendation!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: Date | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The revision that was judged last' })
  judgedRevision!: number | null;

  @ApiProperty({ type: 'integer', description: 'Rounds of review so far' })
  reviewRound!: number;

  @ApiProperty({ type: 'integer', description: 'Launches so far, from 1' })
  launch!: number;

  @ApiProperty({ enum: proposalWorkflow.states, enumName: 'ProposalState', nullable: true })
  parkedFrom!: ProposalState | null;

  @ApiProperty({ type: ProposalRef, nullable: true })
  mergedInto!: ProposalRef | null;

  @ApiProperty({ type: [ProposalRef] })
  mergedFrom!: readonly ProposalRef[];

  @ApiProperty({
    type: NextStep,
    nullable: true,
    description: 'What must happen next; null in a final state',
  })
  next!: NextStep | null;

  @ApiProperty({ type: [Review], description: 'Of every round (beoordelingen), oldest first' })
  reviews!: readonly Review[];

  @ApiProperty({ type: [OrganisationRef], description: 'Where nobody can give the verdict' })
  missingReviewers!: readonly OrganisationRef[];

  @ApiProperty({ type: [Pilot], description: 'Pilots (proeven), oldest first' })
  pilots!: readonly Pilot[];

  @ApiProperty({ type: [Adoption], description: 'Adoptions (invoering) of the current launch' })
  adoptions!: readonly Adoption[];

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Acting organisations whose adoption the reader may record',
  })
  adoptionsToRecord!: readonly string[];

  @ApiProperty({ type: [AdoptionCheck], description: 'Checks (staat het nog?), by due date' })
  adoptionChecks!: readonly AdoptionCheck[];

  @ApiProperty({ type: [OrganisationRef], description: 'Where it is recognised (herkend)' })
  recognitions!: readonly OrganisationRef[];

  @ApiProperty({ type: [Attachment], description: 'Attachments (bijlagen)' })
  attachments!: readonly Attachment[];

  isFollowing!: boolean;

  @ApiProperty({ description: 'Whether the reader recognises it' })
  isRecognised!: boolean;

  @ApiProperty({ type: [TextFinding], description: 'For authors; empty for others' })
  findings!: readonly TextFinding[];

  @ApiProperty({ type: [Action] })
  actions!: readonly Action[];

  @ApiProperty({ enum: proposalPermissions, enumName: 'ProposalPermission', isArray: true })
  permissions!: readonly ProposalPermission[];
}
