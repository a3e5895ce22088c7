import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note (aantekening) of an attendee at a step of a case; confidential, see `ConfidentialRoom`. */
@Entity()
export class IntervisionNote {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column({ type: 'uuid', name: 'case_id', update: false })
  caseId!: string;

  @Column({ type: 'uuid', name: 'author_id', update: false })
  authorId!: string;

  /** The index of the step. */
  @Column({ type: 'integer', update: false })
  step!: number;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column({ type: 'timestamptz', name: 'written_at', update: false })
  writtenAt!: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;
}
