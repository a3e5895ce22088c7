import type { Actor } from '@app/identity';
import { Clock, invalid, newId, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import { type PlannedCohort, PlannedCohorts } from '../planning/planned-cohorts.js';
import type { MeetingSeries } from './meeting-series.entity.js';
import { OccurrenceWriter } from './occurrence-writer.js';
import { occurrencesOf, scheduleFaults, timesOf } from './rule/schedule.js';
import type { NewSeries, SeriesPlan } from './series-plan.js';
import { SeriesRepository } from './series.repository.js';

/** Plans series of meetings. Source: RFC 5545, "Recurrence Rule". */
@Injectable()
export class SeriesPlanningService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly cohorts: PlannedCohorts,
    private readonly check: MeetingPlanCheck,
    private readonly series: SeriesRepository,
    private readonly occurrences: OccurrenceWriter,
  ) {}

  /**
   * Plans a series: a draft for every meeting, each with an agenda, invitations and replies of its own. @returns its id
   * @param actor a facilitator of the cohort, or the programme office
   * @throws DomainError `not_found` for a cohort of another programme, `access.forbidden`, `request.invalid` with every
   *   fault
   */
  plan(actor: Actor, planned: NewSeries): Promise<string> {
    const { title, agenda: items = [], declareHarmless } = planned;
    const titles = new Map(items.map((item, index) => [`/agenda/${index}/title`, item.title]));
    refuseClientData({ '/title': title, ...Object.fromEntries(titles) }, declareHarmless);
    return this.transaction.run(async () => {
      const cohort = await this.cohorts.findFor(actor, planned.cohortId);
      const { kind, guests = [], agenda = [], backlogItemIds = [] } = planned;
      const inviteeIds = planned.inviteeIds ?? (await this.check.usualInvitees(cohort));
      const schedule = { ...planned, timeZone: cohort.timeZone };
      const times = timesOf(planned.startsLocal, planned.minutes, schedule);
      const faults = [
        ...scheduleFaults(schedule, cohort),
        ...(await this.check.planFaults(cohort, { ...planned, ...times })),
        ...(await this.check.inviteeFaults(cohort, kind, inviteeIds, guests)),
        ...(await this.check.agendaFaults(cohort, kind, agenda, (index) => `/agenda/${index}`)),
        ...(await this.check.backlogFaults(cohort, backlogItemIds, (index) => `/backlogItemIds/${index}`)),
      ];
      if (faults.length > 0) throw invalid(faults);
      const series = this.newSeries(actor, cohort, planned);
      await this.series.insert(series);
      const contents = { inviteeIds, guests, agenda };
      await this.occurrences.add(actor, series, occurrencesOf(schedule), contents, backlogItemIds);
      return series.id;
    });
  }

  private newSeries(
    actor: Actor,
    { programmeId, cohortId, timeZone }: PlannedCohort,
    plan: SeriesPlan,
  ): MeetingSeries {
    const { kind, title, place, videoUrl, leaderId, rule, startsLocal, minutes } = plan;
    const id = newId();
    const now = this.clock.now();
    return {
      ...{ id, version: 1, programmeId, cohortId, kind, title, place, videoUrl, leaderId },
      ...{ rule, startsLocal, timeZone, minutes, calendarUid: `${id}@wisselwerk`, calendarSequence: 0 },
      ...{ createdBy: actor.personId, createdAt: now, changedAt: now },
    };
  }
}
