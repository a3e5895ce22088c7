import { readFile } from 'node:fs/promises';
import { isoDate } from '@app/calendar';
import { toMermaid } from '@app/workflow';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AffectedSituation, ProposalSituation } from './proposal-situation.js';
import {
  type ProposalAction,
  type ProposalPart,
  type ProposalState,
  proposalWorkflow,
} from './proposal.workflow.js';

const at = new Date('2021-01-20T09:00:00+01:00');

function affected(overrides: Partial<AffectedSituation> = {}): AffectedSituation {
  return {
    organisationId: 'police',
    name: 'Politie',
    part: 'acts',
    hasReviewer: true,
    verdict: null,
    dueOn: isoDate('2021-01-25'),
    ...overrides,
  };
}

/** A proposal for which nothing stands in the way of going on. */
const ready: ProposalSituation = {
  hasProblem: true,
  hasChange: true,
  affected: [affected()],
  unresolvedFindings: 0,
  revision: 2,
  judgedRevision: 1,
  pilot: null,
  adoptions: [{ organisationId: 'police', name: 'Politie', isComplete: true, isConfirmed: true }],
  hasLapsed: true,
  parkedFrom: null,
};

function guardsThatRefuse(
  state: ProposalState,
  action: ProposalAction,
  situation: Partial<ProposalSituation>,
  when = at,
): string[] {
  const parts = new Set<ProposalPart>(['author', 'programme_office', 'system']);
  const answers = proposalWorkflow.evaluate({ state, subject: { ...ready, ...situation }, parts, at: when });
  return answers.find((answer) => answer.action === action)?.refusals.map(({ guard }) => guard) ?? [];
}

describe('the table of the domain', () => {
  it('has these rows and no other', () => {
    const rows = proposalWorkflow.transitions.map(
      ({ from, action, to, by }) => `${from} ${action} ${to.join('|')} ${by.join('|')}`,
    );
    const parkable = 'submitted|in_review|changes_requested|approved|in_pilot';
    const park = (from: string) => `${from} park parked programme_office`;
    const withdraw = (from: string) => `${from} withdraw withdrawn author`;
    const merge = (from: string) => `${from} merge merged programme_office`;
    const both = 'author|programme_office';
    expect(new Set(rows)).toEqual(
      new Set([
        'idea submit submitted author',
        'submitted start_review in_review system|programme_office',
        'submitted return idea programme_office',
        'in_review approve approved system',
        'in_review request_changes changes_requested system',
        'in_review decline declined system',
        'changes_requested resubmit in_review author',
        `approved start_pilot in_pilot ${both}`,
        'approved adopt adopted programme_office',
        'in_pilot adopt adopted programme_office',
        `in_pilot stop_pilot changes_requested ${both}`,
        'adopted lapse lapsed programme_office',
        'lapsed relaunch in_pilot programme_office',
        `parked resume ${parkable} programme_office|system`,
        ...parkable.split('|').map(park),
        ...['idea', 'submitted', 'in_review', 'changes_requested'].map(withdraw),
        ...['submitted', 'in_review', 'changes_requested', 'approved'].map(merge),
      ]),
    );
    expect(rows).toHaveLength(new Set(rows).size);
  });

  it('asks a reason of who returns, parks, stops, or withdraws what was submitted', () => {
    const asking = proposalWorkflow.transitions.filter(({ requires }) => requires.includes('reason'));
    expect(new Set(asking.map(({ action, from }) => (from === 'idea' ? 'idea' : action)))).toEqual(
      new Set(['return', 'park', 'stop_pilot', 'withdraw']),
    );
  });

  it('is drawn in the README as it is defined', async () => {
    const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
    const picture = /<!-- proposal workflow -->\s+```mermaid\n([^]*?)```\s+<!-- \/proposal workflow -->/;
    expect(picture.exec(readme)?.[1]).toBe(toMermaid(proposalWorkflow, 'en'));
  });
});

describe('what must hold', () => {
  it('is a whole text without client data to submit', () => {
    expect(guardsThatRefuse('idea', 'submit', {})).toEqual([]);
    const bare = { hasProblem: false, hasChange: false, affected: [affected({ part: 'consulted' })] };
    expect(guardsThatRefuse('idea', 'submit', bare)).toEqual(['textIsComplete']);
    expect(guardsThatRefuse('idea', 'submit', { unresolvedFindings: 1 })).toEqual(['noFindingIsUnresolved']);
  });

  it('is a reviewer of every organisation that judges, to start the review', () => {
    const informed = affected({ part: 'informed', hasReviewer: false });
    expect(guardsThatRefuse('submitted', 'start_review', { affected: [affected(), informed] })).toEqual([]);
    const missing = affected({ part: 'consulted', hasReviewer: false });
    expect(guardsThatRefuse('submitted', 'start_review', { affected: [affected(), missing] })).toEqual([
      'everyReviewerIsKnown',
    ]);
  });

  it('is every acting approval, and every consulted verdict or the end of its term, to be approved', () => {
    const yes = affected({ verdict: 'approve' });
    const silent = affected({ part: 'consulted' });
    const refusing = (...list: AffectedSituation[]) =>
      guardsThatRefuse('in_review', 'approve', { affected: list });
    expect(refusing(yes, affected())).toEqual(['everyActingOrganisationApproves']);
    expect(refusing(yes, silent)).toEqual(['noVerdictIsMissing']);
    expect(refusing(yes, affected({ part: 'consulted', verdict: 'decline' }))).toEqual([]);
    const lastDay = new Date('2021-01-25T23:59:00+01:00');
    const dayAfter = new Date('2021-01-26T00:00:00+01:00');
    expect(guardsThatRefuse('in_review', 'approve', { affected: [yes, silent] }, lastDay)).toHaveLength(1);
    expect(guardsThatRefuse('in_review', 'approve', { affected: [yes, silent] }, dayAfter)).toEqual([]);
  });

  it('is an evaluated pilot that did not fail, and every confirmation, to adopt', () => {
    const refusing = (pilot: ProposalSituation['pilot']) => guardsThatRefuse('in_pilot', 'adopt', { pilot });
    expect(refusing({ state: 'running', outcome: 'partly' })).toEqual([]);
    expect(refusing({ state: 'running', outcome: 'failed' })).toEqual(['pilotHasNotFailed']);
    expect(refusing({ state: 'running', outcome: null })).toEqual(['pilotIsEvaluated']);
    const adoptions = [{ organisationId: 'police', name: 'Politie', isComplete: true, isConfirmed: false }];
    expect(guardsThatRefuse('approved', 'adopt', { adoptions })).toEqual(['everyAdoptionIsConfirmed']);
  });

  it('lets at most one of the verdicts’ consequences follow where one organisation judged last', () => {
    const verdict = fc.constantFrom('approve' as const, 'request_changes' as const, 'decline' as const);
    fc.assert(
      fc.property(verdict, fc.nat({ max: 4 }), (last, approvals) => {
        const list = [
          affected({ verdict: last }),
          ...Array.from({ length: approvals }, () => affected({ verdict: 'approve' })),
        ];
        const possible = (['approve', 'request_changes', 'decline'] as const).filter(
          (action) => guardsThatRefuse('in_review', action, { affected: list }).length === 0,
        );
        expect(possible).toEqual([last]);
      }),
    );
  });
});
