import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { startApplication, type TestApplication } from '../setup/application.js';
import { beginnings } from './acts.js';
import { LiveProposal } from './live-proposal.js';
import { Stage } from './stage.js';
import { Course, parameters, sequences } from './try-act.js';

let app: TestApplication;
let stage: Stage;
beforeAll(async () => {
  app = await startApplication();
  stage = await Stage.build(app);
});
afterAll(() => app.close());

describe('a proposal in the database', () => {
  it('goes as the domain says, in three hundred courses of up to forty acts', async () => {
    await fc.assert(
      fc.asyncProperty(beginnings, sequences, async (beginning, acts) => {
        const course = new Course(beginning);
        const live = await LiveProposal.begin(stage, beginning);
        try {
          await course.run(acts, live);
          await live.end(course.world);
        } finally {
          await live.leave();
        }
      }),
      parameters(300),
    );
  }, 900_000);
});
