import { addDays, addOffset, type IsoDate, parseOffset } from '@app/calendar';

/** What the programme office decides about an exchange. */
export interface ExchangePlan {
  readonly candidateId: string;
  readonly homeOrganisationId: string;
  readonly hostOrganisationId: string;
  readonly homeSponsorId: string;
  readonly hostSponsorId: string;
  readonly hostPosition: string;
  readonly hostSupervisor: string | null;
  readonly learningQuestions: readonly string[];
  /** The first day, included. */
  readonly startsOn: IsoDate;
  /** The last day, included. */
  readonly endsOn: IsoDate;
}

/** What may be left out when an exchange is proposed. */
type WithDefault = 'homeOrganisationId' | 'hostSupervisor' | 'learningQuestions' | 'endsOn';

/** A proposal for an exchange: what is left out follows from the candidate and the programme. */
export interface ExchangeProposal
  extends Omit<ExchangePlan, WithDefault>, Partial<Pick<ExchangePlan, WithDefault>> {
  readonly cohortId: string;
}

/** What may be changed until the exchange starts; what is left out stays. */
export type ExchangeChange = Partial<Omit<ExchangePlan, 'candidateId' | 'homeOrganisationId'>>;

/**
 * The default last day: the day before the same day, as much later as the programme says. Source: the domain,
 * "Exchange" (16 November – 15 May).
 * @param duration an ISO 8601 duration of whole months: `P6M`
 */
export function defaultEnd(startsOn: IsoDate, duration: string): IsoDate {
  return addDays(addOffset(startsOn, parseOffset(duration)), -1);
}
