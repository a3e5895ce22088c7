import type { components } from '../../../../lib/api/generated/schema.js';
import type { Exchange, Membership } from '../../../../lib/api/schema-types.js';
import type { NewExchange } from '../../api/create-exchange.js';

/** What the programme office fills in about an exchange; dates are `YYYY-MM-DD`, null where none was chosen. */
export interface ExchangePlan {
  hostOrganisationId: string | null;
  homeSponsorId: string | null;
  hostSponsorId: string | null;
  hostPosition: string;
  hostSupervisor: string;
  startsOn: string | null;
  endsOn: string | null;
}

/** A plan in which nothing has been filled in. */
export const emptyPlan: ExchangePlan = {
  hostOrganisationId: null,
  homeSponsorId: null,
  hostSponsorId: null,
  hostPosition: '',
  hostSupervisor: '',
  startsOn: null,
  endsOn: null,
};

/** The plan of an exchange as it stands. */
export const planOf = (exchange: Exchange): ExchangePlan => ({
  hostOrganisationId: exchange.hostOrganisationId,
  homeSponsorId: exchange.homeSponsorId,
  hostSponsorId: exchange.hostSponsorId,
  hostPosition: exchange.hostPosition,
  hostSupervisor: exchange.hostSupervisor ?? '',
  startsOn: exchange.startsOn,
  endsOn: exchange.endsOn,
});

/** The body of a new exchange; an empty last day is left to the programme's usual duration. */
export function newExchangeFrom(cohortId: string, candidateId: string, plan: ExchangePlan): NewExchange {
  return {
    cohortId,
    candidateId,
    hostOrganisationId: plan.hostOrganisationId ?? '',
    homeSponsorId: plan.homeSponsorId ?? '',
    hostSponsorId: plan.hostSponsorId ?? '',
    hostPosition: plan.hostPosition.trim(),
    startsOn: plan.startsOn ?? '',
    ...(plan.hostSupervisor.trim() === '' ? {} : { hostSupervisor: plan.hostSupervisor.trim() }),
    ...(plan.endsOn === null ? {} : { endsOn: plan.endsOn }),
  };
}

type PlanChanges = components['schemas']['UpdateExchange'];

/** Only what differs from the exchange as it stands, so that nothing else is touched; an emptied supervisor is null. */
export function planChanges(exchange: Exchange, plan: ExchangePlan): PlanChanges {
  const standing = planOf(exchange);
  const changed = Object.entries(plan)
    .map(([field, value]: [string, string | null]) => [field, value?.trim() ?? null] as const)
    .filter(([field, value]) => value !== standing[field as keyof ExchangePlan])
    .map(([field, value]) => [field, value === '' ? null : value]);
  return Object.fromEntries(changed) as PlanChanges;
}

/** The fields whose change makes everybody sign anew. */
const agreedFields: readonly (keyof ExchangePlan)[] = [
  'startsOn',
  'endsOn',
  'hostOrganisationId',
  'hostPosition',
];

/** Whether these changes void the signatures of all three parties. */
export const voidsSignatures = (changes: PlanChanges): boolean =>
  agreedFields.some((field) => field in changes);

/** The sponsors of an organisation who are in office now, to choose from. */
export function sponsorsOf(memberships: readonly Membership[], organisationId: string | null): Membership[] {
  return memberships.filter(
    ({ role, current, organisation }) => role === 'sponsor' && current && organisation?.id === organisationId,
  );
}
