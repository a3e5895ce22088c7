import { Clock, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { ProposalRevision } from './proposal-revision.entity.js';
import { Proposal } from './proposal.entity.js';

/** A proposal with the people and organisations around it, from which rights follow. */
export interface HeldProposal {
  readonly proposal: Proposal;
  readonly standing: ProposalStanding;
}

const standing = `
  SELECT p.programme_id AS "programmeId", p.cohort_id AS "cohortId", p.circle,
    ARRAY(SELECT a.person_id FROM proposal_author a WHERE a.proposal_id = p.id ORDER BY a.position) AS "authorIds",
    ARRAY(SELECT DISTINCT person.home_organisation_id FROM proposal_author a JOIN person ON person.id = a.person_id
      WHERE a.proposal_id = p.id) AS "authorOrganisationIds",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', a.organisation_id, 'part', a.part)
      ORDER BY a.position), '[]') FROM proposal_affected a WHERE a.proposal_id = p.id) AS affected
  FROM proposal p WHERE p.id = $1`;

/** Reads proposals for writing, one at a time and under lock. */
@Injectable()
export class ProposalRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * The proposal, locked until the end of the open transaction.
   * @throws DomainError `not_found`
   */
  async lock(id: string): Promise<HeldProposal> {
    const { manager } = this.transaction.unit;
    const proposal = await manager.findOne(Proposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!proposal) throw notFound();
    return { proposal, standing: await this.standing(id) };
  }

  /**
   * Locks two proposals, always in the same order, so that two such writers never wait for each other.
   * @returns the first, and the second or undefined where it does not exist
   * @throws DomainError `not_found` for the first
   */
  async lockPair(id: string, otherId: string): Promise<[HeldProposal, HeldProposal | undefined]> {
    await this.transaction.unit.manager.query(
      `SELECT FROM proposal WHERE id IN ($1, $2) ORDER BY id FOR UPDATE`,
      [id, otherId],
    );
    const held = await this.lock(id);
    const known = await this.transaction.unit.manager.existsBy(Proposal, { id: otherId });
    return [held, known ? await this.lock(otherId) : undefined];
  }

  /** Writes the proposal as its next version. It is held, so that it need not be read again to see what has changed. */
  async save(proposal: Proposal): Promise<void> {
    proposal.version += 1;
    proposal.changedAt = this.clock.now();
    const { id, ...columns } = proposal;
    await this.transaction.unit.manager.update(Proposal, { id }, columns);
  }

  /** From whom and what rights in the proposal follow. @throws DomainError `not_found` */
  async standing(id: string): Promise<ProposalStanding> {
    const [found] = await this.transaction.manager.query<ProposalStanding[]>(standing, [id]);
    if (!found) throw notFound();
    return found;
  }

  /** The text as it stands, or as it stood in an earlier revision. @throws DomainError `not_found` */
  async revision(id: string, number: number): Promise<ProposalRevision> {
    const found = await this.transaction.manager.findOneBy(ProposalRevision, { proposalId: id, number });
    if (!found) throw notFound();
    return found;
  }
}
