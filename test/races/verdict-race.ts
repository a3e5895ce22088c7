import type { Verdict } from '@app/proposals';
import type { DataSource } from 'typeorm';
import type { Answer } from './api-process.js';

/** The two organisations that judge at once. */
export type Side = 'home' | 'host';

/** The verdicts of a race. */
export type Verdicts = Readonly<Record<Side, Verdict>>;

/** All that a race leaves behind. */
export interface Standing {
  /** What each was answered: a status, with the code of a problem. */
  readonly answers: Readonly<Record<Side, string>>;
  readonly state: string;
  readonly version: number;
  readonly verdicts: Readonly<Record<Side, Verdict | null>>;
  /** Lines of the history, in order: `action from>to`, with the side that gave a verdict. */
  readonly history: readonly string[];
  /** Kinds of events for the rest of the product, in order. */
  readonly events: readonly string[];
}

/** What follows when a verdict decides the review. */
const decided: Readonly<Record<Verdict, { readonly action: string; readonly state: string }>> = {
  approve: { action: 'approve', state: 'approved' },
  request_changes: { action: 'request_changes', state: 'changes_requested' },
  decline: { action: 'decline', state: 'declined' },
};

/**
 * What stands when one side judges after the other: a first verdict that does not approve decides the review at
 * once, and then no second one is asked.
 */
export function standingAfter(verdicts: Verdicts, [first, second]: readonly [Side, Side]): Standing {
  const isDecidedAtOnce = verdicts[first] !== 'approve';
  const { action, state } = decided[isDecidedAtOnce ? verdicts[first] : verdicts[second]];
  const heard = isDecidedAtOnce ? [first] : [first, second];
  return {
    answers: {
      ...{ home: '200', host: '200' },
      ...(isDecidedAtOnce && { [second]: '409 proposal.no_review_asked' }),
    },
    state,
    // A proposal that was just inserted, every verdict, and the decision.
    version: 1 + heard.length + 1,
    verdicts: { home: null, host: null, ...Object.fromEntries(heard.map((side) => [side, verdicts[side]])) },
    history: [
      ...heard.map((side) => `give_verdict in_review>in_review ${side}`),
      `${action} in_review>${state}`,
    ],
    events: [...heard.map(() => 'proposal.verdict_given'), `proposal.${eventOf[action]}`],
  };
}

const eventOf: Readonly<Record<string, string>> = {
  approve: 'approved',
  request_changes: 'changes_requested',
  decline: 'declined',
};

const query = `
  SELECT p.state, p.version,
    (SELECT jsonb_object_agg(CASE WHEN r.organisation_id = $2 THEN 'home' ELSE 'host' END, r.verdict)
      FROM proposal_review r WHERE r.proposal_id = p.id) AS verdicts,
    ARRAY(SELECT concat_ws(' ', t.action, t.from_state || '>' || t.to_state,
        CASE t.detail ->> 'organisationId' WHEN $2::text THEN 'home' WHEN $3 THEN 'host' END)
      FROM proposal_transition t WHERE t.proposal_id = p.id ORDER BY t.id) AS history,
    ARRAY(SELECT e.kind FROM outbox_event e WHERE e.subject_id = p.id ORDER BY e.id) AS events
  FROM proposal p WHERE p.id = $1`;

/** Reads what a race has left behind. */
export async function standingOf(
  database: DataSource,
  { id, organisationIds }: { readonly id: string; readonly organisationIds: Readonly<Record<Side, string>> },
  answers: Readonly<Record<Side, Answer>>,
): Promise<Standing> {
  const [row] = await database.query<Omit<Standing, 'answers'>[]>(query, [
    id,
    organisationIds.home,
    organisationIds.host,
  ]);
  if (!row) throw new Error('The proposal of the race is gone.');
  return { ...row, answers: { home: inWords(answers.home), host: inWords(answers.host) } };
}

function inWords({ status, code }: Answer): string {
  return code === undefined ? String(status) : `${status} ${code}`;
}
