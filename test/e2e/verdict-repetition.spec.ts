import type { ProposalView, Verdict } from '@app/proposals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildProposal, buildReview } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Answer, Listed } from './exchange-client.js';

let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

/** A proposal of which the verdict of the host organisation alone is asked. */
async function underReview(): Promise<string> {
  const { id } = await buildProposal(app.database, { cast, state: 'in_review' });
  await buildReview(app.database, { proposalId: id, organisationId: cast.host.id });
  return id;
}

async function judge(id: string, verdict: Verdict, motivation: string): Promise<Answer<ProposalView>> {
  const sponsor = await app.as(cast.hostSponsor.id);
  return sponsor.put(`/proposals/${id}/reviews/${cast.host.id}`, { verdict, motivation, revision: 1 });
}

async function linesOf(id: string): Promise<string[]> {
  const sponsor = await app.as(cast.hostSponsor.id);
  const history: Answer<Listed<{ readonly action: string }>> = await sponsor.get(
    `/proposals/${id}/transitions`,
  );
  return history.body.items.map(({ action }) => action);
}

describe('a verdict that is sent again, because its answer got lost', () => {
  it.each([
    ['approve', 'approved'],
    ['request_changes', 'changes_requested'],
    ['decline', 'declined'],
  ] as const)('%s is answered as it was, and counts once', async (verdict, state) => {
    const id = await underReview();
    const [first, second] = [
      await judge(id, verdict, 'Omdat het klopt.'),
      await judge(id, verdict, 'Omdat het klopt.'),
    ];
    expect([first.status, first.body.state]).toEqual([200, state]);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await linesOf(id)).toEqual(['give_verdict', verdict]);
  });

  it('is refused when it says something else', async () => {
    const id = await underReview();
    await judge(id, 'approve', 'Omdat het klopt.');
    expect((await judge(id, 'approve', 'Bij nader inzien.')).status).toBe(409);
    expect((await judge(id, 'decline', 'Omdat het klopt.')).status).toBe(409);
  });
});
