import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExchangeState } from '../transitions/exchange.workflow.js';

/** One candidate from a home to a host organisation for a period. Source: the domain, "Exchange". */
@Entity()
export class Exchange {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counted by hand, for a signature or an amendment is a change of the exchange too. */
  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  @Column('uuid', { name: 'candidate_id' })
  candidateId!: string;

  @Column('uuid', { name: 'home_organisation_id' })
  homeOrganisationId!: string;

  @Column('uuid', { name: 'host_organisation_id' })
  hostOrganisationId!: string;

  @Column('uuid', { name: 'home_sponsor_id' })
  homeSponsorId!: string;

  @Column('uuid', { name: 'host_sponsor_id' })
  hostSponsorId!: string;

  @Column('text', { name: 'host_position' })
  hostPosition!: string;

  @Column('text', { name: 'host_supervisor', nullable: true })
  hostSupervisor!: string | null;

  @Column('text', { name: 'learning_questions', array: true })
  learningQuestions!: string[];

  /** The first day, included. */
  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  /** The last day as agreed, included. */
  @Column('date', { name: 'ends_on' })
  endsOn!: IsoDate;

  @Column('text')
  state!: ExchangeState;

  /** What the parties sign; counts up whenever the dates, the host or the position change. */
  @Column('integer', { name: 'agreement_version' })
  agreementVersion!: number;

  /** The real last day, included, of an exchange that ended early. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: IsoDate | null;

  @Column('text', { name: 'closing_reflection', nullable: true })
  closingReflection!: string | null;

  @Column('text', { name: 'advice_to_host', nullable: true })
  adviceToHost!: string | null;

  @Column('timestamptz', { name: 'reflected_at', nullable: true })
  reflectedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
