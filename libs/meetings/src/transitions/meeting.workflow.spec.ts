import { readFile } from 'node:fs/promises';
import { toMermaid } from '@app/workflow';
import { describe, expect, it } from '@jest/globals';
import type { MeetingSituation } from './meeting-situation.js';
import {
  type MeetingAction,
  type MeetingPart,
  type MeetingState,
  meetingWorkflow,
} from './meeting.workflow.js';

const startsAt = new Date('2021-03-11T13:30:00+01:00');

/** A meeting for which nothing stands in the way of going on. */
const ready: MeetingSituation = {
  ...{ startsAt, hasWhere: true, invitees: 7, attendanceMissing: 0 },
  ...{ caseRuns: false, isRunByActor: true },
};

function refusals(
  state: MeetingState,
  action: MeetingAction,
  situation: Partial<MeetingSituation> = {},
  at = startsAt,
): string[] {
  const parts = new Set<MeetingPart>(['facilitator']);
  const answers = meetingWorkflow.evaluate({ state, subject: { ...ready, ...situation }, parts, at });
  return answers.find((answer) => answer.action === action)?.refusals.map(({ guard }) => guard) ?? [];
}

describe('the table of the domain', () => {
  it('has these rows and no other', () => {
    const rows = meetingWorkflow.transitions.map(
      ({ from, action, to, by }) => `${from} ${action} ${to.join('|')} ${by.join('|')}`,
    );
    expect(rows).toEqual([
      'draft publish planned facilitator|programme_office|system',
      'draft cancel cancelled facilitator|programme_office',
      'planned open in_progress facilitator|programme_office|system',
      'planned cancel cancelled facilitator|programme_office',
      'in_progress close closed facilitator|programme_office|system',
      'closed reopen in_progress facilitator',
    ]);
  });

  it('asks a reason to cancel and to reopen', () => {
    const asking = meetingWorkflow.transitions.filter(({ requires }) => requires.includes('reason'));
    expect(asking.map(({ from, action }) => `${from} ${action}`)).toEqual([
      'draft cancel',
      'planned cancel',
      'closed reopen',
    ]);
  });
});

it('is drawn in the README as it is defined', async () => {
  const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
  const picture = /<!-- meeting workflow -->\s+```mermaid\n([^]*?)```\s+<!-- \/meeting workflow -->/;
  expect(picture.exec(readme)?.[1]).toBe(toMermaid(meetingWorkflow, 'en'));
});

describe('the guards', () => {
  it('let nobody be invited to nowhere, and not without anybody', () => {
    expect(refusals('draft', 'publish')).toEqual([]);
    expect(refusals('draft', 'publish', { invitees: 0, hasWhere: false })).toEqual([
      'somebodyIsInvited',
      'whereIsKnown',
    ]);
  });

  it('open a meeting two hours early at most', () => {
    const before = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);
    expect(refusals('planned', 'open', {}, before(120))).toEqual([]);
    expect(refusals('planned', 'open', {}, before(121))).toEqual(['itIsTime']);
    expect(refusals('planned', 'open', {}, before(-100_000))).toEqual([]);
  });

  it('close a meeting when it is known of everybody whether they were there', () => {
    expect(refusals('in_progress', 'close', { attendanceMissing: 1 })).toEqual(['attendanceIsRecorded']);
  });

  it('close no meeting of which a case still runs', () => {
    expect(refusals('in_progress', 'close', { caseRuns: true })).toEqual(['noCaseRuns']);
  });

  it('leave opening and closing intervision to who leads it', () => {
    const byTheOffice = { isRunByActor: false };
    expect(refusals('planned', 'open', byTheOffice)).toEqual(['whoLeadsRunsIntervision']);
    expect(refusals('in_progress', 'close', byTheOffice)).toEqual(['whoLeadsRunsIntervision']);
    expect(refusals('planned', 'cancel', byTheOffice)).toEqual([]);
  });
});
