import { BUSINESS_TIME_ZONE, type QuietHours } from '@app/calendar';
import { type ReminderReason, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type RuleSetting, untouched } from '../settings/rule-setting.js';
import type { Surroundings } from './step-moment.js';

interface ProgrammeRow {
  id: string;
  quiet_hours: QuietHours;
  is_on: boolean | null;
  distances: RuleSetting['distances'] | null;
}

/** What holds around the reasons of one rule: the programmes' decisions, and where the recipients live. */
export class RuleSurroundings {
  constructor(
    private readonly programmes: ReadonlyMap<string, ProgrammeRow>,
    private readonly timeZones: ReadonlyMap<string, string>,
  ) {}

  /** @throws Error for a programme that was not asked for: a programming fault */
  of({ programmeId, recipientId }: Pick<ReminderReason, 'programmeId' | 'recipientId'>): Surroundings {
    return {
      timeZone: this.timeZones.get(recipientId) ?? BUSINESS_TIME_ZONE,
      quietHours: this.programme(programmeId).quiet_hours,
    };
  }

  settingOf(programmeId: string): RuleSetting {
    const { is_on: isOn, distances } = this.programme(programmeId);
    return isOn === null ? untouched : { isOn, distances: distances ?? {} };
  }

  private programme(id: string): ProgrammeRow {
    const programme = this.programmes.get(id);
    if (!programme) throw new Error(`The programme ${id} was not asked for.`);
    return programme;
  }
}

/** Reads the surroundings of many reasons at once. */
@Injectable()
export class SurroundingsReader {
  constructor(private readonly transaction: Transaction) {}

  async read(
    rule: string,
    reasons: readonly Pick<ReminderReason, 'programmeId' | 'recipientId'>[],
  ): Promise<RuleSurroundings> {
    const { manager } = this.transaction;
    const programmes = await manager.query<ProgrammeRow[]>(
      `SELECT p.id, p.settings -> 'quietHours' AS quiet_hours, s.is_on, s.distances FROM programme p
       LEFT JOIN reminder_setting s ON s.programme_id = p.id AND s.rule = $2 WHERE p.id = ANY($1)`,
      [unique(reasons.map(({ programmeId }) => programmeId)), rule],
    );
    const people = await manager.query<{ person_id: string; time_zone: string }[]>(
      `SELECT person_id, time_zone FROM notification_setting WHERE person_id = ANY($1)`,
      [unique(reasons.map(({ recipientId }) => recipientId))],
    );
    return new RuleSurroundings(
      new Map(programmes.map((programme) => [programme.id, programme])),
      new Map(people.map(({ person_id: id, time_zone: timeZone }) => [id, timeZone])),
    );
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
