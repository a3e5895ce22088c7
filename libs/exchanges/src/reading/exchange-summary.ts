import type { IsoDate } from '@app/calendar';
import { type PersonRef, personRef } from '@app/identity';
import { type OrganisationRef, organisationRef } from '@app/programmes';
import type { Locale } from '@app/workflow';
import { type ExchangeState, exchangeWorkflow } from '../transitions/exchange.workflow.js';

/** An exchange as everybody in the programme sees it: who goes where, and when. */
export interface ExchangeSummary {
  readonly id: string;
  readonly version: number;
  readonly cohortId: string;
  readonly state: ExchangeState;
  readonly stateTitle: string;
  readonly candidate: PersonRef;
  readonly homeOrganisation: OrganisationRef;
  readonly hostOrganisation: OrganisationRef;
  readonly hostPosition: string;
  /** The first day, included. */
  readonly startsOn: IsoDate;
  /** The last day as agreed, included. */
  readonly endsOn: IsoDate;
}

/** A summary as the database tells it, before it is put in the reader's language. */
export type UntitledSummary = Omit<ExchangeSummary, 'stateTitle'>;

/** SQL: the tables of a summary: `e`, its cohort `c`, the `candidate`, and the organisations `home` and `host`. */
export const summarySources = `exchange e
  JOIN cohort c ON c.id = e.cohort_id
  JOIN person candidate ON candidate.id = e.candidate_id
  JOIN organisation home ON home.id = e.home_organisation_id
  JOIN organisation host ON host.id = e.host_organisation_id`;

/** SQL: the summary as one value, an `UntitledSummary`. */
export const summaryValue = `jsonb_build_object('id', e.id, 'version', e.version, 'cohortId', e.cohort_id, 'state', e.state,
  'candidate', ${personRef('candidate')}, 'homeOrganisation', ${organisationRef('home')},
  'hostOrganisation', ${organisationRef('host')}, 'hostPosition', e.host_position,
  'startsOn', e.starts_on, 'endsOn', e.ends_on)`;

/** Puts a summary in the language of the reader. */
export function titled(summary: UntitledSummary, locale: Locale): ExchangeSummary {
  return { ...summary, stateTitle: exchangeWorkflow.titleOf(summary.state)[locale] };
}
