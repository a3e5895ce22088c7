import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A timed item (agendapunt) of a meeting's agenda, or of the cohort's backlog as long as it has no meeting. */
@Entity('meeting_agenda_item')
export class AgendaItem {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  /** Null: on the backlog of the cohort. */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId!: string | null;

  @Column('integer')
  position!: number;

  @Column('text')
  title!: string;

  @Column('integer')
  minutes!: number;

  @Column('uuid', { name: 'presenter_id', nullable: true })
  presenterId!: string | null;

  /** The key of the intervision method by which the group works on this item. */
  @Column('text', { nullable: true })
  method!: string | null;

  @Column('boolean', { name: 'is_done' })
  isDone!: boolean;

  /** The meeting that did not come to it. */
  @Column('uuid', { name: 'carried_from_id', nullable: true })
  carriedFromId!: string | null;

  /** It was taken from the backlog, to which it returns when its meeting is cancelled. */
  @Column('boolean', { name: 'from_backlog' })
  isFromBacklog!: boolean;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
