import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A comment on a proposal, or an answer to one; it keeps its place when it is removed. */
@Entity()
export class ProposalComment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'proposal_id' })
  proposalId!: string;

  /** The comment that it answers; an answer has no answers. */
  @Column('uuid', { name: 'reply_to_id', nullable: true })
  replyToId!: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  /** Markdown; empty once it was removed. */
  @Column('text')
  body!: string;

  /** The people who are called upon in it. */
  @Column('uuid', { name: 'mentioned_ids', array: true })
  mentionedIds!: string[];

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
