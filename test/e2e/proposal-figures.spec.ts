import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProposalFigures } from '../../apps/api/src/proposals/dto/proposal-figures.dto.js';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildProposal, buildReview } from '../factories/proposal.factory.js';
import { bodyOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

async function figuresFor({ id }: { id: string }): Promise<ProposalFigures> {
  const reader = await app.as(id);
  return bodyOf(await reader.get(`/proposal-figures?cohortId=${cast.cohortId}`).expect(200));
}

describe('the figures of the proposals of a cohort', () => {
  beforeAll(async () => {
    cast = await buildCast(app.database);
    await buildProposal(app.database, { cast, state: 'idea' });
    await buildProposal(app.database, { cast, state: 'approved' });
  });

  it('count what was submitted for everybody in the programme, and an idea for who sees it', async () => {
    const { states } = await figuresFor(cast.observer);
    expect(states.find(({ state }) => state === 'approved')?.count).toBe(1);
    expect(states.find(({ state }) => state === 'idea')?.count).toBe(0);
    const own = await figuresFor(cast.candidate);
    expect(own.states.find(({ state }) => state === 'idea')?.count).toBe(1);
  });

  it('are not there for who has no part in the programme', async () => {
    const stranger = await app.as(cast.stranger.id);
    await stranger.get(`/proposal-figures?cohortId=${cast.cohortId}`).expect(404);
  });
});

describe('what is late of the proposals of a cohort', () => {
  let proposalId: string;
  beforeAll(async () => {
    cast = await buildCast(app.database);
    proposalId = (await buildProposal(app.database, { cast, state: 'in_review' })).id;
    await buildReview(app.database, { proposalId, organisationId: cast.host.id, dueOn: '2021-02-26' });
    await buildReview(app.database, { proposalId, organisationId: cast.home.id, dueOn: '2021-02-25' });
  });

  it('is every missing verdict from the day after its term, by organisation, the longest overdue first', async () => {
    app.clock.set('2021-02-26T23:00:00+01:00');
    const onTheDay = await figuresFor(cast.office);
    expect(onTheDay.overdueReviews.map(({ dueOn }) => dueOn)).toEqual(['2021-02-25']);
    app.clock.set('2021-02-27T00:00:00+01:00');
    const { states, overdueReviews } = await figuresFor(cast.office);
    expect(states.find(({ state }) => state === 'in_review')).toMatchObject({ count: 1, overdueCount: 1 });
    expect(overdueReviews).toEqual([
      expect.objectContaining({ proposalId, dueOn: '2021-02-25' }),
      expect.objectContaining({ proposalId, dueOn: '2021-02-26' }),
    ]);
    expect(overdueReviews.map(({ organisation }) => organisation.id)).toEqual([cast.home.id, cast.host.id]);
  });

  it('names no proposal to who may not see it', async () => {
    app.clock.set('2021-03-01T09:00:00+01:00');
    const { states, overdueReviews } = await figuresFor(cast.observer);
    expect(states.find(({ state }) => state === 'in_review')?.overdueCount).toBe(1);
    expect(overdueReviews).toEqual([]);
  });

  it('is not what was judged, nor what is asked no more', async () => {
    await app.database.query(
      `UPDATE proposal_review SET verdict = 'approve', motivation = 'Ja.', given_by = $2, given_at = now()
       WHERE proposal_id = $1 AND organisation_id = $3`,
      [proposalId, cast.homeSponsor.id, cast.home.id],
    );
    expect((await figuresFor(cast.office)).overdueReviews).toHaveLength(1);
    await app.database.query(`UPDATE proposal SET state = 'declined' WHERE id = $1`, [proposalId]);
    expect((await figuresFor(cast.office)).overdueReviews).toEqual([]);
  });
});
