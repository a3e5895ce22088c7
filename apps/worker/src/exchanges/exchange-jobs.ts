/** The queue of the jobs below. */
export const exchangesQueue = 'exchanges';

/** Starts one exchange, at six o'clock on its first day. */
export const startExchangeJob = 'start-exchange';

/** Starts every exchange that is due, for what a lost queue forgot. */
export const sweepJob = 'sweep';

/** What the job to start one exchange carries. */
export interface StartExchangeData {
  readonly exchangeId: string;
}
