import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalCircle } from '../access/proposal-circle.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';

/** An improvement proposal; its text is that of its current revision. Source: the domain, "Proposal". */
@Entity()
export class Proposal {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counted by hand, for a verdict or a pilot is a change of the proposal too. */
  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId!: string;

  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  /** `2021-001`: the year in which it was first submitted, and its number in that year of the programme. */
  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text')
  state!: ProposalState;

  @Column('timestamptz', { name: 'state_since' })
  stateSince!: Date;

  /** Who sees it, apart from its authors. */
  @Column('text')
  circle!: ProposalCircle;

  @Column('text', { name: 'parked_from', nullable: true })
  parkedFrom!: ProposalState | null;

  /** The day on which a parked proposal is taken up again. */
  @Column('date', { name: 'wakes_on', nullable: true })
  wakesOn!: IsoDate | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;

  /** When it was shared with the cohort; submitting shares it too. */
  @Column('timestamptz', { name: 'shared_at', nullable: true })
  sharedAt!: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  /** The number of the current revision, from 1. */
  @Column('integer')
  revision!: number;

  /** The revision that was judged last. */
  @Column('integer', { name: 'judged_revision', nullable: true })
  judgedRevision!: number | null;

  /** Counts the rounds of review; 0 before the first. */
  @Column('integer', { name: 'review_round' })
  reviewRound!: number;

  /** Counts the launches, from 1: after a lapse the adoption is confirmed and checked anew. */
  @Column('integer')
  launch!: number;

  /** The title of the current revision. */
  @Column('text')
  title!: string;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
