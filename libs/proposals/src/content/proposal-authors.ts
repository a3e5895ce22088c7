import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Followers } from '../conversation/followers.js';

/** Keeps the authors of proposals; every author follows. */
@Injectable()
export class ProposalAuthors {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly followers: Followers,
  ) {}

  /** Adds people after the authors that stand, in the open transaction; who is an author already stays where they are. */
  async add(proposalId: string, personIds: readonly string[]): Promise<void> {
    await this.transaction.unit.manager.query(
      `INSERT INTO proposal_author (proposal_id, person_id, position, joined_at)
       SELECT $1, joining.id, joining.position + (
         SELECT coalesce(max(position), 0) FROM proposal_author WHERE proposal_id = $1), $3
       FROM unnest($2::uuid[]) WITH ORDINALITY AS joining (id, position) ON CONFLICT DO NOTHING`,
      [proposalId, personIds, this.clock.now()],
    );
    await this.followers.involve(proposalId, personIds, 'author');
  }

  /** Takes people off the authors, in the open transaction; they keep following until they stop. */
  async remove(proposalId: string, personIds: readonly string[]): Promise<void> {
    await this.transaction.unit.manager.query(
      `DELETE FROM proposal_author WHERE proposal_id = $1 AND person_id = ANY ($2::uuid[])`,
      [proposalId, personIds],
    );
  }
}
