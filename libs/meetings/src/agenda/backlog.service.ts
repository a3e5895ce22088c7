import type { Actor } from '@app/identity';
import { expectVersion, invalid, notFound, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import type { AgendaPlan } from '../planning/meeting-plan.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaWriter } from './agenda-writer.js';
import { backlogPolicy, type BacklogStanding } from './backlog.policy.js';

/** A subject for a meeting to come. */
export interface NewBacklogItem extends Omit<AgendaPlan, 'method'> {
  readonly cohortId: string;
  readonly declareHarmless?: boolean | undefined;
}

/** What of it can be changed. */
export type BacklogItemChange = Partial<Omit<NewBacklogItem, 'cohortId'>>;

/** Keeps the subjects that wait for a meeting of a cohort (agendavoorraad). */
@Injectable()
export class BacklogService {
  constructor(
    private readonly transaction: Transaction,
    private readonly check: MeetingPlanCheck,
    private readonly writer: AgendaWriter,
  ) {}

  /**
   * Adds a subject at the end. @returns its id
   * @param actor a candidate or a facilitator of the cohort, or the programme office
   * @throws DomainError `not_found` for the cohort of others, `request.invalid` with every fault
   */
  add(actor: Actor, { cohortId, declareHarmless, ...item }: NewBacklogItem): Promise<string> {
    refuseClientData({ '/title': item.title }, declareHarmless);
    return this.transaction.run(async () => {
      const standing = await this.standing(cohortId);
      backlogPolicy.demand(actor, 'add', standing);
      await this.judge(standing, item);
      const [id] = await this.writer.add(actor, { cohortId, id: null }, [item]);
      if (id === undefined) throw new Error('An item that was written has an id.');
      return id;
    });
  }

  /**
   * Changes a subject.
   * @param actor who brought it, a facilitator of the cohort, or the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `request.invalid` with every fault
   */
  change(
    actor: Actor,
    id: string,
    { declareHarmless, ...change }: BacklogItemChange,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/title': change.title }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const { item, standing } = await this.hold(actor, id, expected);
      Object.assign(item, change);
      await this.judge(standing, item);
      item.version += 1;
      await manager.save(item);
    });
  }

  /** Takes a subject away for good. @throws DomainError `not_found`, `access.forbidden`, `precondition.stale` */
  remove(actor: Actor, id: string, expected: number | undefined): Promise<void> {
    return this.transaction.run(async (manager) => {
      await this.hold(actor, id, expected);
      await manager.delete(AgendaItem, { id });
    });
  }

  private async hold(
    actor: Actor,
    id: string,
    expected: number | undefined,
  ): Promise<{ item: AgendaItem; standing: BacklogStanding }> {
    const item = await this.transaction.unit.manager.findOne(AgendaItem, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!item || item.meetingId !== null) throw notFound();
    const standing = { ...(await this.standing(item.cohortId)), createdBy: item.createdBy };
    backlogPolicy.demand(actor, 'change', standing);
    expectVersion(item, expected);
    return { item, standing };
  }

  private async judge(standing: BacklogStanding, item: AgendaPlan): Promise<void> {
    const faults = await this.check.agendaFaults(standing, 'cohort_meeting', [item], () => '');
    if (faults.length > 0) throw invalid(faults);
  }

  private async standing(cohortId: string): Promise<BacklogStanding> {
    const [cohort] = await this.transaction.manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    if (!cohort) throw notFound();
    return { programmeId: cohort.programmeId, cohortId, createdBy: null };
  }
}
