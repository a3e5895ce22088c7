import type { IsoDate } from '@app/calendar';
import { notFound, Transaction } from '@app/platform';
import type { MilestoneTemplate, PartnerRole } from '@app/programmes';
import { Injectable } from '@nestjs/common';

/** What a cohort and its programme decide about exchanges. */
export interface CohortSetting {
  readonly programmeId: string;
  /** The period of the cohort; both days are in it. */
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** How long an exchange lasts unless told otherwise, in whole months: `P6M`. */
  readonly exchangeDuration: string;
  readonly milestoneTemplate: readonly MilestoneTemplate[];
  readonly partners: readonly { readonly organisationId: string; readonly role: PartnerRole }[];
}

const setting = `
  SELECT c.programme_id AS "programmeId", c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
    p.settings ->> 'exchangeDuration' AS "exchangeDuration", p.milestone_template AS "milestoneTemplate",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', k.organisation_id, 'role', k.role)), '[]')
      FROM programme_partner k WHERE k.programme_id = p.id) AS partners
  FROM cohort c JOIN programme p ON p.id = c.programme_id
  WHERE c.id = $1 FOR SHARE OF c`;

/** Reads what the programme has decided, for planning. */
@Injectable()
export class CohortSettings {
  constructor(private readonly transaction: Transaction) {}

  /**
   * The setting of a cohort, which keeps its period until the end of the open transaction.
   * @throws DomainError `not_found`
   */
  async hold(cohortId: string): Promise<CohortSetting> {
    const [found] = await this.transaction.unit.manager.query<CohortSetting[]>(setting, [cohortId]);
    if (!found) throw notFound();
    return found;
  }
}
