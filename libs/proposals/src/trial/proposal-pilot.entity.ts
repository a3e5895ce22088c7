import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a pilot came to. Source: the domain, "Pilot". */
export const pilotOutcomes = ['succeeded', 'partly', 'failed'] as const;
export type PilotOutcome = (typeof pilotOutcomes)[number];

export const pilotStates = ['planned', 'running', 'ended'] as const;
export type PilotState = (typeof pilotStates)[number];

/** A trial of a proposal; at most one is planned or runs. */
@Entity()
export class ProposalPilot {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'proposal_id' })
  proposalId!: string;

  /** From 1 within the proposal. */
  @Column('integer')
  number!: number;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column('uuid', { name: 'organisation_ids', array: true })
  organisationIds!: string[];

  /** The first day, included. */
  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  /** The last day, included. */
  @Column('date', { name: 'ends_on' })
  endsOn!: IsoDate;

  /** By what success is measured. */
  @Column('text')
  measure!: string;

  @Column('text')
  state!: PilotState;

  @Column('text', { nullable: true })
  outcome!: PilotOutcome | null;

  @Column('text', { nullable: true })
  evaluation!: string | null;

  @Column('uuid', { name: 'evaluated_by', nullable: true })
  evaluatedBy!: string | null;

  @Column('timestamptz', { name: 'evaluated_at', nullable: true })
  evaluatedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
