import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AdoptionChecks } from '../adoption/adoption-checks.js';
import type { HeldProposal } from '../content/proposal.repository.js';
import { type PilotState, ProposalPilot } from './proposal-pilot.entity.js';

/** Moves the pilot of a proposal along with the proposal, in the open transaction. */
@Injectable()
export class Trial {
  constructor(
    private readonly transaction: Transaction,
    private readonly checks: AdoptionChecks,
  ) {}

  /** The planned pilot runs. @throws Error when none is planned */
  async begin({ proposal }: HeldProposal): Promise<void> {
    if ((await this.move(proposal.id, ['planned'], 'running')) !== 1)
      throw new Error('The workflow allowed a pilot that is not planned.');
  }

  /** The pilot that runs ends. @throws Error when none runs */
  async stop({ proposal }: HeldProposal): Promise<void> {
    if ((await this.move(proposal.id, ['running'], 'ended')) !== 1)
      throw new Error('The workflow stopped a pilot that does not run.');
  }

  /** Plans the checks. A pilot that runs ends, and so does a plan that was not needed: a relaunch asks a new one. */
  async adopt(held: HeldProposal): Promise<void> {
    await this.move(held.proposal.id, ['planned', 'running'], 'ended');
    await this.checks.plan(held);
  }

  /** The next launch begins with the planned pilot; adoptions and checks start anew. */
  async relaunch(held: HeldProposal): Promise<void> {
    held.proposal.launch += 1;
    await this.begin(held);
  }

  /** @returns how many pilots moved: at most one, for one is planned or runs at a time */
  private async move(proposalId: string, from: PilotState[], to: PilotState): Promise<number> {
    const moved = await this.transaction.unit.manager
      .createQueryBuilder()
      .update(ProposalPilot)
      .set({ state: to, version: () => 'version + 1' })
      .where({ proposalId, state: In(from) })
      .execute();
    return moved.affected ?? 0;
  }
}
