import type { IsoDate } from '@app/calendar';
import type { AmendmentParty, SignatureParty } from '../agreement/signature-party.js';

/** The one amendment that waits for signatures. */
export interface OpenAmendment {
  readonly id: string;
  readonly unsignedParties: readonly AmendmentParty[];
}

/** What the workflow of the exchange looks at, for one actor at one moment. */
export interface ExchangeSituation {
  /** The first day, included. */
  readonly startsOn: IsoDate;
  /** The last day as agreed, included. */
  readonly endsOn: IsoDate;
  readonly hostPosition: string;
  readonly hostSupervisor: string | null;
  readonly hasClosingReflection: boolean;
  /** The parties whose signature under the agreement is missing. */
  readonly unsignedParties: readonly SignatureParty[];
  readonly openAmendment: OpenAmendment | null;
  /** The due dates of the open mandatory milestones. */
  readonly mandatoryOpenDueDates: readonly IsoDate[];
  /** The parties for which the actor may sign. */
  readonly ownParties: readonly SignatureParty[];
}
