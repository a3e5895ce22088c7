import { Clock, type Fault, invalid, Transaction } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { type CohortSetting, CohortSettings } from './cohort-setting.js';
import type { ExchangePlan } from './exchange-plan.js';

/** Which roles the people of a plan hold, today or later. */
interface HeldRoles {
  isCandidate: boolean;
  isHomeSponsor: boolean;
  isHostSponsor: boolean;
}

/** A role that has not ended; one that begins later counts, for exchanges are planned ahead. */
const isHeld = `coalesce(m.ends_on, 'infinity') >= $1::date`;

const heldRoles = `
  SELECT
    EXISTS (SELECT FROM membership m WHERE m.role = 'candidate' AND m.cohort_id = $2 AND m.person_id = $4
      AND ${isHeld}) AS "isCandidate",
    EXISTS (SELECT FROM membership m WHERE m.role = 'sponsor' AND m.programme_id = $3 AND m.person_id = $5
      AND m.organisation_id = $7 AND ${isHeld}) AS "isHomeSponsor",
    EXISTS (SELECT FROM membership m WHERE m.role = 'sponsor' AND m.programme_id = $3 AND m.person_id = $6
      AND m.organisation_id = $8 AND ${isHeld}) AS "isHostSponsor"`;

/** A plan to be judged; without a home organisation when the candidate, from whom it follows, is unknown. */
export interface PlanToCheck extends Omit<ExchangePlan, 'homeOrganisationId'> {
  readonly homeOrganisationId: string | null;
}

/** Finds everything that is wrong with a plan, before anything is written. */
@Injectable()
export class ExchangePlanCheck {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly settings: CohortSettings,
  ) {}

  /**
   * Refuses a plan that does not fit in its cohort. @returns the plan, found sound
   * @throws DomainError `request.invalid` with every fault, each with the JSON pointer of its field
   */
  async demand(cohortId: string, plan: PlanToCheck): Promise<ExchangePlan> {
    const setting = await this.settings.hold(cohortId);
    const faults = await this.faults(cohortId, setting, plan);
    const { homeOrganisationId } = plan;
    if (faults.length > 0 || homeOrganisationId === null) throw invalid(faults);
    return { ...plan, homeOrganisationId };
  }

  private async faults(cohortId: string, setting: CohortSetting, plan: PlanToCheck): Promise<Fault[]> {
    const [roles] = await this.transaction.manager.query<[HeldRoles]>(heldRoles, [
      this.clock.today(),
      cohortId,
      setting.programmeId,
      plan.candidateId,
      plan.homeSponsorId,
      plan.hostSponsorId,
      plan.homeOrganisationId,
      plan.hostOrganisationId,
    ]);
    return [
      ...organisationFaults(setting, plan),
      ...roleFaults(roles, plan.homeOrganisationId !== null),
      ...periodFaults(setting, plan),
    ];
  }
}

function periodFaults(cohort: CohortSetting, { startsOn, endsOn }: PlanToCheck): Fault[] {
  return [
    ...faultUnless(startsOn <= cohort.endsOn, '/startsOn', 'after_cohort', {
      nl: 'De uitwisseling begint na het einde van de lichting.',
      en: 'The exchange begins after the end of the cohort.',
    }),
    ...faultUnless(startsOn <= endsOn, '/endsOn', 'period_order', {
      nl: 'De laatste dag ligt voor de eerste dag.',
      en: 'The last day is before the first day.',
    }),
  ];
}

function organisationFaults({ partners }: CohortSetting, plan: PlanToCheck): Fault[] {
  const noPartner = {
    nl: 'Deze organisatie doet niet mee aan het programma.',
    en: 'This organisation does not take part in the programme.',
  };
  const { homeOrganisationId: home, hostOrganisationId: host } = plan;
  const takesPart = (id: string) =>
    partners.some((partner) => partner.organisationId === id && partner.role !== 'contact');
  return [
    ...faultUnless(
      home === null || takesPart(home),
      '/homeOrganisationId',
      'organisation_no_partner',
      noPartner,
    ),
    ...faultUnless(takesPart(host), '/hostOrganisationId', 'organisation_no_partner', noPartner),
    ...faultUnless(home !== host, '/hostOrganisationId', 'host_is_home', {
      nl: 'De gastorganisatie is een andere dan de eigen organisatie.',
      en: 'The host organisation is another than the home organisation.',
    }),
  ];
}

function roleFaults(roles: HeldRoles, homeIsKnown: boolean): Fault[] {
  const noSponsor = {
    nl: 'Deze persoon is in dit programma geen opdrachtgever van die organisatie.',
    en: 'This person is not a sponsor of that organisation in this programme.',
  };
  return [
    ...faultUnless(roles.isCandidate, '/candidateId', 'role_missing', {
      nl: 'Deze persoon is geen uitwisselingskandidaat in deze lichting.',
      en: 'This person is not an exchange candidate in this cohort.',
    }),
    ...faultUnless(roles.isHomeSponsor || !homeIsKnown, '/homeSponsorId', 'role_missing', noSponsor),
    ...faultUnless(roles.isHostSponsor, '/hostSponsorId', 'role_missing', noSponsor),
  ];
}
