/** How far a case is; the workflow leads from one to the other. */
export type CaseState = 'prepared' | 'brought' | 'running' | 'closed';

/** What somebody can be in a case. */
export type CasePart = 'owner' | 'facilitator';
