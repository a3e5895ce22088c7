import type { IsoDate } from '@app/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who stands in for a sponsor during a period of which both days count. */
@Entity()
export class Deputy {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'sponsor_membership_id' })
  sponsorMembershipId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  @Column('date', { name: 'ends_on' })
  endsOn!: IsoDate;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** From this instant on the deputy does not count, whatever the period says. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
