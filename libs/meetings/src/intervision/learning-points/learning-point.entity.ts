import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Learning points (leerpunten) that the owner of a case let leave the room. It does not say of which case. */
@Entity()
export class LearningPoint {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId!: string;

  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string;

  @Column('uuid', { name: 'shared_by' })
  sharedBy!: string;

  @Column('timestamptz', { name: 'shared_at' })
  sharedAt!: Date;

  /** Markdown. */
  @Column('text')
  body!: string;
}
