import type { Actor } from '@app/identity';
import { notFound, Transaction } from '@app/platform';
import type { FileIds } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import {
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  IsNull,
  type ObjectLiteral,
} from 'typeorm';
import { AdoptionCheck } from '../adoption/adoption-check.entity.js';
import { AdoptionCheckService } from '../adoption/adoption-check.service.js';
import { AdoptionService } from '../adoption/adoption.service.js';
import { ProposalAdoption } from '../adoption/proposal-adoption.entity.js';
import { PilotService } from '../trial/pilot.service.js';
import { ProposalPilot } from '../trial/proposal-pilot.entity.js';
import type { ProposalHistoryEntry } from './proposal-history-entry.js';
import type { AdoptionEntry, CheckEntry, PilotEntry } from './trial-entries.js';

/** Does again what the history of a proposal tells of its pilots, its adoptions and their checks. */
@Injectable()
export class TrialReplay {
  constructor(
    private readonly transaction: Transaction,
    private readonly pilots: PilotService,
    private readonly adoptions: AdoptionService,
    private readonly checks: AdoptionCheckService,
  ) {}

  /** Does what the entry tells of them, if anything. @throws DomainError when the rules refuse */
  async tell(actor: Actor, id: string, ids: FileIds, step: ProposalHistoryEntry): Promise<void> {
    if (step.pilot) await this.plan(actor, id, ids, step.pilot);
    if (step.evaluate) {
      const pilot = await this.one(ProposalPilot, { proposalId: id, state: 'running' });
      await this.pilots.evaluate(actor, id, pilot.id, step.evaluate, undefined);
    }
    if (step.adoption) await this.record(actor, id, ids, step.adoption);
    if (step.confirm !== undefined) {
      const place = { proposalId: id, organisationId: ids.organisation(step.confirm) };
      const adoption = await this.one(ProposalAdoption, place, { launch: 'DESC' });
      await this.adoptions.confirm(actor, id, adoption.id, adoption.version);
    }
    if (step.check) await this.answer(actor, id, ids, step.check);
  }

  private async plan(
    actor: Actor,
    id: string,
    ids: FileIds,
    { owner, organisations, ...plan }: PilotEntry,
  ): Promise<void> {
    const organisationIds = organisations.map((organisation) => ids.organisation(organisation));
    await this.pilots.plan(actor, id, { ...plan, ownerId: ids.person(owner), organisationIds });
  }

  private async record(
    actor: Actor,
    id: string,
    ids: FileIds,
    { organisation, owner, ...record }: AdoptionEntry,
  ): Promise<void> {
    const who = { organisationId: ids.organisation(organisation), ownerId: ids.person(owner) };
    await this.adoptions.record(actor, id, { ...record, ...who });
  }

  private async answer(
    actor: Actor,
    id: string,
    ids: FileIds,
    { organisation, ...answer }: CheckEntry,
  ): Promise<void> {
    const place = { proposalId: id, organisationId: ids.organisation(organisation), outcome: IsNull() };
    const check = await this.one(AdoptionCheck, place, { dueOn: 'ASC' });
    await this.checks.answer(actor, id, check.id, answer, undefined);
  }

  private async one<Thing extends ObjectLiteral>(
    kind: EntityTarget<Thing>,
    where: FindOptionsWhere<Thing>,
    order: FindOptionsOrder<Thing> = {},
  ): Promise<Thing> {
    const [thing] = await this.transaction.manager.find(kind, { where, order, take: 1 });
    if (!thing) throw notFound();
    return thing;
  }
}
