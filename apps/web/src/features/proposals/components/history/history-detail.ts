import type {
  CheckOutcome,
  PilotOutcome,
  ProposalTransition,
  Verdict,
} from '../../../../lib/api/schema-types.js';

/** What a line of the history says besides who and when; null where it says nothing. */
export interface HistoryDetail {
  /** The name of the organisation that it was about. */
  organisation: string | null;
  verdict: Verdict | null;
  pilotOutcome: PilotOutcome | null;
  checkOutcome: CheckOutcome | null;
}

const verdicts: readonly Verdict[] = ['approve', 'request_changes', 'decline'];
const pilotOutcomes: readonly PilotOutcome[] = ['succeeded', 'partly', 'failed'];
const checkOutcomes: readonly CheckOutcome[] = ['stands', 'partly', 'lapsed'];

/** Reads the detail of a line of the history, which differs per action; what it does not know it leaves out. */
export function historyDetail({
  action,
  detail,
}: Pick<ProposalTransition, 'action' | 'detail'>): HistoryDetail {
  const { organisation, verdict, outcome } = detail;
  return {
    organisation: typeof organisation === 'string' ? organisation : null,
    verdict: known(verdict, verdicts),
    pilotOutcome: action === 'evaluate_pilot' ? known(outcome, pilotOutcomes) : null,
    checkOutcome: action === 'answer_check' ? known(outcome, checkOutcomes) : null,
  };
}

function known<Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}
