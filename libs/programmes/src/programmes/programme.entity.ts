import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ChainStep,
  MilestoneTemplate,
  ProgrammeKind,
  ProgrammeSettings,
  Recommendation,
} from './programme-contents.js';

/** A programme in which organisations exchange people; its partners stand in `programme_partner`. */
@Entity()
export class Programme {
  @PrimaryColumn('uuid')
  id!: string;

  /** Goes up with every change, also one of the partners alone. */
  @Column('integer')
  version!: number;

  @Column('text')
  kind!: ProgrammeKind;

  /** Unique without regard to case. */
  @Column('text')
  name!: string;

  @Column('text')
  theme!: string;

  @Column('text')
  goal!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  /** The last day, included. */
  @Column('date', { name: 'ends_on' })
  endsOn!: IsoDate;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('jsonb')
  recommendations!: readonly Recommendation[];

  @Column('jsonb', { name: 'chain_steps' })
  chainSteps!: readonly ChainStep[];

  @Column('jsonb')
  settings!: ProgrammeSettings;

  /** New exchanges are planned from it; milestones that stand do not follow its changes. */
  @Column('jsonb', { name: 'milestone_template' })
  milestoneTemplate!: readonly MilestoneTemplate[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
