import { newId, Outbox, Transaction } from '@app/platform';
import type { CohortPeriodListener } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { type CohortSetting, CohortSettings } from '../exchanges/cohort-setting.js';
import { Exchange } from '../exchanges/exchange.entity.js';
import { anchorDates, dueDate } from './milestone-plan.js';
import { Milestone } from './milestone.entity.js';

/** Plans the milestones of exchanges, and plans the open ones anew when dates move. */
@Injectable()
export class MilestonePlanning implements CohortPeriodListener {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: CohortSettings,
    private readonly outbox: Outbox,
  ) {}

  /** Gives a new exchange the milestones of its programme's template. */
  async plan(exchange: Exchange, setting: CohortSetting): Promise<void> {
    const anchors = anchorDates(exchange, setting);
    const milestones = setting.milestoneTemplate.map((template, position): Milestone => ({
      id: newId(),
      version: 1,
      exchangeId: exchange.id,
      position,
      key: template.key,
      titleNl: template.nl,
      titleEn: template.en,
      anchor: template.anchor,
      anchorOffset: template.offset,
      mandatory: template.mandatory,
      dueOn: dueDate(template, anchors),
      status: 'open',
      doneOn: null,
      settledBy: null,
      waivedReason: null,
    }));
    await this.transaction.unit.manager.insert(Milestone, milestones);
  }

  /** Moves the open milestones of an exchange with its dates; done and waived ones stay where they are. */
  async replan(exchange: Exchange): Promise<void> {
    await this.replanIn(await this.settings.hold(exchange.cohortId), exchange);
  }

  /** Moves the open milestones of every exchange in a cohort whose period has changed. */
  async cohortPeriodChanged(cohortId: string): Promise<void> {
    const setting = await this.settings.hold(cohortId);
    const exchanges = await this.transaction.unit.manager.find(Exchange, {
      where: { cohortId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const exchange of exchanges) await this.replanIn(setting, exchange);
  }

  private async replanIn(setting: CohortSetting, exchange: Exchange): Promise<void> {
    const { manager } = this.transaction.unit;
    const anchors = anchorDates(exchange, setting);
    const open = await manager.findBy(Milestone, { exchangeId: exchange.id, status: 'open' });
    const moved = open.flatMap((milestone) => {
      const dueOn = dueDate({ anchor: milestone.anchor, offset: milestone.anchorOffset }, anchors);
      return dueOn === milestone.dueOn ? [] : [{ ...milestone, dueOn, version: milestone.version + 1 }];
    });
    if (moved.length === 0) return;
    await manager.save(Milestone, moved);
    await this.outbox.emit({ kind: 'exchange.replanned', subjectId: exchange.id, payload: {} });
  }
}
