import { WorkflowRefusal } from '@app/workflow';
import { expect, it } from '@jest/globals';
import {
  type MilestoneAction,
  type MilestonePart,
  type MilestoneStatus,
  milestoneWorkflow,
} from './milestone.workflow.js';

const at = new Date('2021-03-01T09:00:00+01:00');

interface Question {
  state: MilestoneStatus;
  part: MilestonePart;
  input?: Record<string, unknown>;
  exchangeIsCancelled?: boolean;
}

function refusalsOf(
  action: MilestoneAction,
  { state, part, input, exchangeIsCancelled }: Question,
): string[] {
  try {
    milestoneWorkflow.apply({
      action,
      state,
      subject: { exchangeIsCancelled: exchangeIsCancelled ?? false },
      parts: new Set([part]),
      at,
      input: input ?? {},
    });
    return [];
  } catch (refusal) {
    if (!(refusal instanceof WorkflowRefusal)) throw refusal;
    return refusal.refusals.map(({ guard }) => guard);
  }
}

it.each(['candidate', 'facilitator', 'programme_office'] as const)('lets the %s tick and reopen', (part) => {
  expect(refusalsOf('done', { state: 'open', part })).toEqual([]);
  expect(refusalsOf('reopen', { state: 'done', part })).toEqual([]);
});

it('lets no candidate waive, or reopen what was waived', () => {
  expect(refusalsOf('waive', { state: 'open', part: 'candidate', input: { reason: 'Ziek' } })).toEqual([
    'actor',
  ]);
  expect(refusalsOf('reopen', { state: 'waived', part: 'candidate' })).toEqual(['actor']);
});

it('waives with a reason', () => {
  expect(refusalsOf('waive', { state: 'open', part: 'facilitator', input: { reason: '  ' } })).toEqual([
    'requires:reason',
  ]);
  expect(refusalsOf('waive', { state: 'open', part: 'facilitator', input: { reason: 'Ziek' } })).toEqual([]);
});

it('ticks what was done today or before', () => {
  const tickOn = (doneOn: string) =>
    refusalsOf('done', { state: 'open', part: 'candidate', input: { doneOn } });
  expect(tickOn('2021-03-01')).toEqual([]);
  expect(tickOn('2021-03-02')).toEqual(['doneOnIsNotInTheFuture']);
});

it('closes the milestones of a cancelled exchange', () => {
  const exchangeIsCancelled = true;
  expect(refusalsOf('done', { state: 'open', part: 'candidate', exchangeIsCancelled })).toEqual([
    'exchangeIsNotCancelled',
  ]);
  expect(refusalsOf('reopen', { state: 'done', part: 'candidate', exchangeIsCancelled })).toEqual([
    'exchangeIsNotCancelled',
  ]);
});
