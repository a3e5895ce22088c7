import { readFile } from 'node:fs/promises';
import { toMermaid } from '@app/workflow';
import { describe, expect, it } from '@jest/globals';
import type { RoomStanding } from '../room/room-standing.js';
import type { CaseSituation } from './case.guards.js';
import { type CaseAction, caseWorkflow } from './case.workflow.js';
import type { CasePart, CaseState } from './case-states.js';

const room: RoomStanding = {
  ...{ id: 'meeting', programmeId: 'programme', cohortId: 'cohort', kind: 'peer_intervision' },
  ...{ state: 'in_progress', isTold: true, leaderId: 'leader' },
  ...{ inviteeIds: ['owner', 'peer'], attendeeIds: ['owner', 'peer'] },
};
const situation: CaseSituation = { ownerId: 'owner', cohortId: 'cohort', room, otherRuns: false };

/** The guards that refuse the action to the owner. */
function refusals(state: CaseState, action: CaseAction, changes: Partial<CaseSituation> = {}): string[] {
  const parts = new Set<CasePart>(['owner']);
  const subject = { ...situation, ...changes };
  const answers = caseWorkflow.evaluate({ state, subject, parts, at: new Date(0) });
  const answer = answers.find((one) => one.action === action);
  return (answer?.refusals ?? []).map(({ guard }) => guard);
}

describe('the workflow of a case', () => {
  it('leads from preparation to learning points, and back only before the group begins', () => {
    expect(
      caseWorkflow.transitions.map(
        ({ from, action, to, by }) => `${from} ${action} ${to.join()} ${by.join()}`,
      ),
    ).toEqual([
      'prepared bring brought owner',
      'brought start running owner,facilitator',
      'brought take_back prepared owner',
      'running close closed owner,facilitator',
    ]);
  });

  it('brings a case to intervision of its cohort that is planned or in progress, by who is invited', () => {
    expect(refusals('prepared', 'bring', { room: null })).toEqual([]);
    for (const state of ['planned', 'in_progress'] as const)
      expect(refusals('prepared', 'bring', { room: { ...room, state } })).toEqual([]);
    for (const changes of [{ state: 'closed' }, { kind: 'cohort_meeting' }, { cohortId: 'other' }] as const)
      expect(refusals('prepared', 'bring', { room: { ...room, ...changes } })).toEqual(['meetingTakesCases']);
    expect(refusals('prepared', 'bring', { room: { ...room, inviteeIds: [] } })).toEqual(['ownerIsInvited']);
  });

  it('starts one case at a time, at a meeting in progress, with its owner there', () => {
    expect(refusals('brought', 'start')).toEqual([]);
    const empty = { ...room, state: 'planned', attendeeIds: ['peer'] } as const;
    expect(refusals('brought', 'start', { room: empty, otherRuns: true })).toEqual([
      'meetingIsInProgress',
      'ownerIsPresent',
      'noOtherCaseRuns',
    ]);
  });

  it('is drawn in the README as it is defined', async () => {
    const readme = await readFile(new URL('../../../../../README.md', import.meta.url), 'utf8');
    const pattern =
      /<!-- intervision case workflow -->\s+```mermaid\n([^]*?)```\s+<!-- \/intervision case workflow -->/;
    expect(pattern.exec(readme)?.[1]).toBe(toMermaid(caseWorkflow, 'en'));
  });
});
