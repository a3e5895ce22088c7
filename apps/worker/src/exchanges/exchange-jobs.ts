/** The queue of the jobs below. */
export const exchangesQueue = 'exchanges';

/** Starts one exchange, at six o'clock on its first day. */
export const startExchangeJob = 'start-exchange';

/** What the job to start one exchange carries. */
export interface StartExchangeData {
  readonly exchangeId: string;
}
