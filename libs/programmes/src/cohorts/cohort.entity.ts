import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of a programme, with a period within the programme's. */
@Entity()
export class Cohort {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId!: string;

  /** Unique within the programme, without regard to case. */
  @Column('text')
  name!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  /** The last day, included. */
  @Column('date', { name: 'ends_on' })
  endsOn!: IsoDate;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
