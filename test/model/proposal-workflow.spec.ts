import { proposalWorkflow } from '@app/proposals';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginnings } from './acts.js';
import { PureWorkflow } from './pure-workflow.js';
import { Course, parameters, sequences } from './try-act.js';

describe('the workflow of proposals', () => {
  it('answers as the domain says, in ten thousand courses of up to forty acts', async () => {
    const happened = new Set<string>();
    await fc.assert(
      fc.asyncProperty(beginnings, sequences, async (beginning, acts) => {
        const course = new Course(beginning);
        await course.run(acts, new PureWorkflow(beginning));
        for (const line of course.world.history) happened.add(line);
      }),
      parameters(10_000),
    );
    const rows = proposalWorkflow.transitions.flatMap(({ action, from, to }) =>
      to.map((target) => `${action} ${from}>${target}`),
    );
    expect(rows.filter((row) => !happened.has(row))).toEqual([]);
  }, 300_000);
});
