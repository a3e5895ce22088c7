import { type Actor, Policy } from '@app/identity';
import {
  AuditTrail,
  Clock,
  type Fault,
  invalid,
  notFound,
  Outbox,
  type ReminderAudience,
  type ReminderRule,
  ReminderRules,
  type ReminderStep,
  Transaction,
} from '@app/platform';
import type { Locale } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { type RuleSetting, stepsWith, untouched } from './rule-setting.js';

/** A rule as a programme has it. */
export interface RuleView {
  readonly rule: string;
  readonly title: string;
  readonly kind: string;
  readonly isOn: boolean;
  readonly steps: readonly {
    readonly step: string;
    readonly to: ReminderAudience;
    /** What is counted from the day; null: as soon as there is a reason, and nothing to choose. */
    readonly unit: 'days' | 'working_days' | null;
    /** Negative: before the day. */
    readonly distance: number | null;
    readonly defaultDistance: number | null;
    /** Comes back every so many days. */
    readonly everyDays: number | null;
  }[];
}

/** The distance of a step that a programme chose. */
export interface ChosenDistance {
  readonly step: string;
  readonly distance: number;
}

/** The most days that a step lies from the day of its reason. */
export const furthestDistance = 365;

const settingPolicy = new Policy<'change', { readonly programmeId: string }>({
  read: (actor, { programmeId }) => actor.takesPartIn(programmeId) || actor.is('admin'),
  change: (actor, { programmeId }) => actor.is('programme_office', { programmeId }),
});

/** The rules of reminders, as each programme wants them. */
@Injectable()
export class RuleSettingService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly rules: ReminderRules,
  ) {}

  /** Every rule with what the programme decided. @throws DomainError `not_found` */
  async list(actor: Actor, programmeId: string, locale: Locale): Promise<RuleView[]> {
    settingPolicy.demand(actor, 'read', { programmeId });
    const settings = await this.transaction.manager.query<(RuleSetting & { rule: string })[]>(
      `SELECT rule, is_on AS "isOn", distances FROM reminder_setting WHERE programme_id = $1`,
      [programmeId],
    );
    const found = new Map(settings.map((setting) => [setting.rule, setting]));
    return this.rules.all.map((rule) => viewOf(rule, found.get(rule.key) ?? untouched, locale));
  }

  /**
   * Keeps what a programme decides about a rule; what is planned follows.
   * @throws DomainError `not_found`, `access.forbidden`, `request.invalid` for a step that has no such distance
   */
  change(
    actor: Actor,
    programmeId: string,
    key: string,
    { isOn, distances }: { readonly isOn: boolean; readonly distances: readonly ChosenDistance[] },
  ): Promise<void> {
    settingPolicy.demand(actor, 'change', { programmeId });
    const rule = this.rules.find(key);
    if (!rule) throw notFound();
    const faults = distanceFaults(rule, distances);
    if (faults.length > 0) throw invalid(faults);
    const chosen = Object.fromEntries(distances.map(({ step, distance }) => [step, distance]));
    return this.transaction.run(async (manager) => {
      await manager.query(
        `INSERT INTO reminder_setting (programme_id, rule, is_on, distances, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (programme_id, rule) DO UPDATE
         SET is_on = $3, distances = $4, changed_by = $5, changed_at = $6`,
        [programmeId, key, isOn, chosen, actor.personId, this.clock.now()],
      );
      this.audit.record({
        action: 'reminder_setting.change',
        subjectType: 'programme',
        subjectId: programmeId,
        programmeId,
        detail: { rule: key, isOn, distances: chosen },
      });
      await this.outbox.emit({
        kind: 'reminder_setting.changed',
        subjectId: programmeId,
        payload: { programmeId },
      });
    });
  }
}

function viewOf(rule: ReminderRule, setting: RuleSetting, locale: Locale): RuleView {
  const steps = stepsWith(rule, setting);
  return {
    rule: rule.key,
    title: rule.title[locale],
    kind: rule.kind,
    isOn: setting.isOn,
    steps: rule.steps.map((step, index) => ({
      step: step.key,
      to: step.to,
      unit: 'at' in step.when ? null : 'days' in step.when ? 'days' : 'working_days',
      distance: distanceOf(steps[index] ?? step),
      defaultDistance: distanceOf(step),
      everyDays: step.everyDays ?? null,
    })),
  };
}

function distanceOf({ when }: ReminderStep): number | null {
  if ('at' in when) return null;
  return 'days' in when ? when.days : when.workingDays;
}

/** A step keeps its side of the day, so that what is said stays true, and the steps of one audience keep their order. */
function distanceFaults(rule: ReminderRule, distances: readonly ChosenDistance[]): Fault[] {
  return distances.flatMap(({ step: key, distance }, index) => {
    const step = rule.steps.find((known) => known.key === key);
    const usual = step && distanceOf(step);
    const pointer = `/distances/${index}`;
    if (usual === undefined || usual === null)
      return [
        {
          pointer: `${pointer}/step`,
          code: 'step_without_distance',
          detail: {
            nl: 'Deze stap heeft geen afstand om te kiezen.',
            en: 'This step has no distance to choose.',
          },
        },
      ];
    const isOnItsSide = usual < 0 ? distance < 0 : distance >= 0;
    if (isOnItsSide && Math.abs(distance) <= furthestDistance) return [];
    return [
      {
        pointer: `${pointer}/distance`,
        code: 'distance_out_of_range',
        detail:
          usual < 0
            ? { nl: 'Kies 1 tot 365 dagen ervoor.', en: 'Choose 1 to 365 days before.' }
            : { nl: 'Kies 0 tot 365 dagen erna.', en: 'Choose 0 to 365 days after.' },
      },
    ];
  });
}
