import type { Locale } from '@app/workflow';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody who takes part, with one home organisation. */
@Entity()
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @VersionColumn()
  version!: number;

  @Column('text')
  name!: string;

  /** Unique without regard to case. */
  @Column('text')
  email!: string;

  @Column('uuid', { name: 'home_organisation_id' })
  homeOrganisationId!: string;

  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text')
  locale!: Locale;

  /** From this instant on the person cannot sign in and every session is over. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'last_signed_in_at', nullable: true })
  lastSignedInAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
