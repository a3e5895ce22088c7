import type { NewIdea } from '../api/create-proposal.js';

/** Why the server does not take an idea as it is, in the reader's language at that time. */
export interface Refusal {
  title: string;
  /** Every fault; empty when the title says all. */
  details: readonly string[];
}

/** An idea as it was written. */
export interface WrittenIdea {
  idea: NewIdea;
  /** Whether it is to be shared with the cohort once it is noted. */
  share: boolean;
}

/** An idea that is kept in this browser until the server has it. */
export interface WaitingIdea extends WrittenIdea {
  /** The `Idempotency-Key` under which it is sent, each time the same. */
  key: string;
  /** Who wrote it; it is sent as nobody else. */
  personId: string;
  /** In milliseconds since 1970, by the clock of the device. */
  writtenAt: number;
  /** When it was first sent, in milliseconds since 1970; null as long as the server cannot have seen it. */
  firstSentAt: number | null;
  /** The proposal that it became, once it is noted and only has to be shared. */
  proposalId: string | null;
  /** Why it is not sent any more until its author mends it; null while it waits its turn. */
  refusal: Refusal | null;
}
