import type { Sentence } from '@app/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MethodStep } from '../method.js';

/** A method that a programme added to those that every programme has. */
@Entity('intervision_method')
export class ProgrammeMethod {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId!: string;

  /** Unique within the programme, and none of the known methods. */
  @Column('text')
  key!: string;

  @Column('jsonb')
  title!: Sentence;

  @Column('jsonb')
  suits!: Sentence;

  @Column('jsonb')
  steps!: readonly MethodStep[];

  /** Since when it is not chosen any more; null: it is. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
