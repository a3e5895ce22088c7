import type { IsoDate } from '@app/calendar';
import type { MilestoneAnchor } from '@app/programmes';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MilestoneStatus } from './milestone.workflow.js';

/** A dated checkpoint of an exchange, planned from the programme's template when the exchange was made. */
@Entity()
export class Milestone {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;

  /** The place in the template, from 0. */
  @Column('integer')
  position!: number;

  /** Names the milestone within its exchange. */
  @Column('text')
  key!: string;

  @Column('text', { name: 'title_nl' })
  titleNl!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('text')
  anchor!: MilestoneAnchor;

  /** The distance from the anchor as an ISO 8601 duration, such as `-P14D`. */
  @Column('text', { name: 'anchor_offset' })
  anchorOffset!: string;

  @Column('boolean')
  mandatory!: boolean;

  /** The last day on which it is in time; always a working day. */
  @Column('date', { name: 'due_on' })
  dueOn!: IsoDate;

  @Column('text')
  status!: MilestoneStatus;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: IsoDate | null;

  /** Who ticked or waived it. */
  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column('text', { name: 'waived_reason', nullable: true })
  waivedReason!: string | null;
}
