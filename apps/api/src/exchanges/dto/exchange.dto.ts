import type { IsoDate } from '@app/calendar';
import { type ExchangePermission, exchangePermissions } from '@app/exchanges';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../../http/references.dto.js';
import { Action } from '../../http/action.dto.js';
import { Amendment, Signature } from './agreement.dto.js';
import { ExchangeSummary } from './exchange-summary.dto.js';
import { Milestone } from './milestone.dto.js';

/** Where today lies in a period (periode). */
export class PeriodProgress {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: '1 on the first day; null outside of the period',
  })
  day!: number | null;

  @ApiProperty({ type: 'integer', description: 'The length, both days included' })
  days!: number;
}

/** An exchange (uitwisseling); without the permission `read_details` the details are empty. */
export class Exchange extends ExchangeSummary {
  cohortName!: string;

  @ApiProperty({ format: 'uuid' })
  programmeId!: string;

  programmeName!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ format: 'uuid' })
  homeOrganisationId!: string;

  @ApiProperty({ format: 'uuid' })
  hostOrganisationId!: string;

  @ApiProperty({ format: 'uuid' })
  homeSponsorId!: string;

  @ApiProperty({ format: 'uuid' })
  hostSponsorId!: string;

  @ApiProperty({ type: PersonRef, description: 'The home sponsor (opdrachtgever thuis)' })
  homeSponsor!: PersonRef;

  @ApiProperty({ type: PersonRef, description: 'The host sponsor (opdrachtgever gast)' })
  hostSponsor!: PersonRef;

  @ApiProperty({ type: String, nullable: true, description: 'Who helps the candidate there (begeleider)' })
  hostSupervisor!: string | null;

  @ApiProperty({ type: [String], description: 'Learning questions (leervragen)' })
  learningQuestions!: readonly string[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The real last day, when it ended early',
  })
  endedOn!: IsoDate | null;

  @ApiProperty({ type: 'integer', description: 'Counts up when what is signed changes' })
  agreementVersion!: number;

  @ApiProperty({
    type: [Signature],
    description: 'Signatures (handtekeningen): one place for each of three parties',
  })
  signatures!: readonly Signature[];

  @ApiProperty({ type: 'integer', description: 'How many signatures were voided by changes' })
  voidedSignatures!: number;

  @ApiProperty({ type: [Amendment], description: 'Amendments (wijzigingen), oldest first' })
  amendments!: readonly Amendment[];

  @ApiProperty({ type: String, nullable: true, description: 'Closing reflection (slotreflectie)' })
  closingReflection!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Advice to the host (advies aan de gastorganisatie)',
  })
  adviceToHost!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reflectedAt!: Date | null;

  @ApiProperty({ type: PeriodProgress })
  period!: PeriodProgress;

  @ApiProperty({ type: [Milestone], description: 'Milestones (mijlpalen), in the order of the template' })
  milestones!: readonly Milestone[];

  @ApiProperty({ type: [Action] })
  actions!: readonly Action[];

  @ApiProperty({ enum: exchangePermissions, enumName: 'ExchangePermission', isArray: true })
  permissions!: readonly ExchangePermission[];
}
