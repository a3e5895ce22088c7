import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Why somebody follows a proposal. Source: the domain, "Subscribed by default". */
export const followReasons = ['author', 'reviewer', 'commenter', 'mentioned', 'owner', 'chosen'] as const;
export type FollowReason = (typeof followReasons)[number];

const sponsorsOfAffected = `
  SELECT DISTINCT m.person_id AS id FROM proposal_affected a
  JOIN proposal p ON p.id = a.proposal_id
  JOIN membership m ON m.role = 'sponsor' AND m.programme_id = p.programme_id AND m.organisation_id = a.organisation_id
    AND $2 BETWEEN coalesce(m.starts_on, '-infinity') AND coalesce(m.ends_on, 'infinity')
  WHERE a.proposal_id = $1`;

/** Lets the involved follow by themselves; who has stopped is left alone. */
@Injectable()
export class Followers {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Makes people follow who do not yet, in the open transaction; an earlier reason, and a stop, stay as they are. */
  async involve(proposalId: string, personIds: readonly string[], because: FollowReason): Promise<void> {
    await this.transaction.unit.manager.query(
      `INSERT INTO proposal_follower (proposal_id, person_id, because, since)
       SELECT $1, person, $3, $4 FROM unnest($2::uuid[]) AS person ON CONFLICT DO NOTHING`,
      [proposalId, personIds, because, this.clock.now()],
    );
  }

  /** Makes the sponsors of the affected organisations follow, in the open transaction. */
  async involveSponsors(proposalId: string): Promise<void> {
    const sponsors = await this.transaction.unit.manager.query<{ id: string }[]>(sponsorsOfAffected, [
      proposalId,
      this.clock.today(),
    ]);
    await this.involve(
      proposalId,
      sponsors.map(({ id }) => id),
      'reviewer',
    );
  }

  /** Carries the followers of one proposal to another, in the open transaction. */
  async carry(fromId: string, toId: string): Promise<void> {
    await this.transaction.unit.manager.query(
      `INSERT INTO proposal_follower (proposal_id, person_id, because, since)
       SELECT $2, person_id, because, $3 FROM proposal_follower WHERE proposal_id = $1 AND stopped_at IS NULL
       ON CONFLICT DO NOTHING`,
      [fromId, toId, this.clock.now()],
    );
  }
}
