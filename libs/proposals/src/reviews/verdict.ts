import type { Sentence } from '@app/workflow';

/** What an affected organisation says of a revision. Source: the domain, "Review". */
export const verdicts = ['approve', 'request_changes', 'decline'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a verdict is called. */
export const verdictTitles: Readonly<Record<Verdict, Sentence>> = {
  approve: { nl: 'akkoord', en: 'approves' },
  request_changes: { nl: 'vraagt aanpassing', en: 'requests changes' },
  decline: { nl: 'wijst af', en: 'declines' },
};
