import type { IsoDate } from '@app/calendar';

/** What people fill in with an action on a proposal. */
export interface TransitionInput {
  readonly reason?: string | undefined;
  /** With `park`: the day on which it is taken up again. */
  readonly wakesOn?: IsoDate | undefined;
  /** With `merge`: the proposal that takes this one in. */
  readonly targetId?: string | undefined;
  /** Declares that what looks like client data in the reason is harmless. */
  readonly declareHarmless?: boolean | undefined;
}
