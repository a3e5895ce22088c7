import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What an organisation does. Source: the domain, "Where it comes from" and "Things". */
export const organisationKinds = [
  'reporting_centre',
  'probation',
  'victim_support',
  'municipality',
  'police',
  'youth_protection',
  'exchange_bureau',
  'government_agency',
  'ministry',
  'child_protection_board',
  'safety_house',
  'shelter',
  'public_prosecution',
  'health_care',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation that people work for, and that takes part in programmes. */
@Entity()
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @VersionColumn()
  version!: number;

  /** Unique without regard to case. */
  @Column('text')
  name!: string;

  @Column('text', { name: 'short_name' })
  shortName!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text', { nullable: true })
  region!: string | null;

  /** The body of which this is a part, such as the national one of a region. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
