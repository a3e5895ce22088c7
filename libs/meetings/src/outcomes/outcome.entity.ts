import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a meeting can come to. Source: the domain, "Meeting". */
export const outcomeKinds = ['action', 'decision', 'observation', 'proposal'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What a meeting came to (uitkomst): an action with owner and date, a decision, an observation, or a proposal. */
@Entity('meeting_outcome')
export class Outcome {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  @Column('uuid', { name: 'agenda_item_id', nullable: true })
  agendaItemId!: string | null;

  @Column('text')
  kind!: OutcomeKind;

  @Column('text')
  body!: string;

  /** Of an action: who does it, and by which day. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: IsoDate | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy!: string | null;

  /** Of a proposal: the one that was made of it. */
  @Column('uuid', { name: 'proposal_id', nullable: true })
  proposalId!: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
