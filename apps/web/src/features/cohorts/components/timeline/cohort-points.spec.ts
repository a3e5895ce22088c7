import { describe, expect, it } from '@jest/globals';
import type { BoardMilestone, BoardRow } from '../../../../lib/api/schema-types.js';
import { cohortPoints } from './cohort-points.js';

const milestoneColumns = [{ key: 'midterm', title: 'Tussenbalans' }];

function buildRow(
  milestone: Partial<BoardMilestone>,
  state: BoardRow['exchange']['state'] = 'active',
): BoardRow {
  return {
    exchange: { state } as BoardRow['exchange'],
    milestones: [
      {
        id: 'midterm-of-somebody',
        key: 'midterm',
        status: 'open',
        timing: 'upcoming',
        dueOn: '2021-02-16',
        doneOn: null,
        mandatory: true,
        ...milestone,
      },
    ],
  };
}

describe('cohortPoints', () => {
  it('puts a milestone on the date that most candidates have', () => {
    const rows = [buildRow({}), buildRow({ dueOn: '2021-01-04' }), buildRow({})];
    expect(cohortPoints({ milestoneColumns, rows })).toMatchObject([
      { on: '2021-02-16', title: 'Tussenbalans' },
    ]);
  });

  it('takes the earliest date when the dates are equally frequent', () => {
    const rows = [buildRow({}), buildRow({ dueOn: '2021-01-04' })];
    expect(cohortPoints({ milestoneColumns, rows })).toMatchObject([{ on: '2021-01-04' }]);
  });

  it('is late as soon as one candidate is late, and done only when nobody has it open', () => {
    const done = buildRow({ status: 'done', timing: null });
    const late = buildRow({ timing: 'overdue' });
    expect(cohortPoints({ milestoneColumns, rows: [done, late] })).toMatchObject([{ standing: 'overdue' }]);
    expect(cohortPoints({ milestoneColumns, rows: [done, done] })).toMatchObject([{ standing: 'done' }]);
  });

  it('leaves out cancelled exchanges and milestones that nobody has', () => {
    expect(cohortPoints({ milestoneColumns, rows: [buildRow({}, 'cancelled')] })).toEqual([]);
  });
});
