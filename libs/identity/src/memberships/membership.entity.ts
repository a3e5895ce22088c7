import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Role } from '../access/roles.js';

/** A role of a person in a scope, for a period of which both days count; no day means: no limit. */
@Entity()
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @VersionColumn()
  version!: number;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column('uuid', { name: 'cohort_id', nullable: true })
  cohortId!: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: IsoDate | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: IsoDate | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
