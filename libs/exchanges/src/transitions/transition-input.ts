import type { IsoDate } from '@app/calendar';

/** What comes with an action; which of it is required, the workflow tells. */
export interface TransitionInput {
  readonly reason?: string | undefined;
  /** The version of the agreement that the actor read and signs; absent: the one that stands. */
  readonly agreementVersion?: number | undefined;
  readonly amendmentId?: string | undefined;
  /** The new last day in an amendment, included. */
  readonly endsOn?: IsoDate | undefined;
  readonly hostPosition?: string | undefined;
  readonly hostSupervisor?: string | undefined;
  /** The real last day of an exchange that ends early, included. */
  readonly endedOn?: IsoDate | undefined;
}
