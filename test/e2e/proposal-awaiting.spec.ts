import type { ProposalView } from '@app/proposals';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { bodyOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { findProposals, ProposalClient } from './proposal-client.js';

let app: TestApplication;
let cast: BuiltCast;
beforeAll(async () => {
  app = await startApplication();
  cast = await buildCast(app.database);
});
afterAll(() => app.close());

async function note(title: string): Promise<ProposalClient> {
  const answer = await (
    await app.as(cast.candidate.id)
  ).post('/proposals', {
    cohortId: cast.cohortId,
    affectedOrganisations: [{ organisationId: cast.host.id, part: 'acts' }],
    ...{ title, problem: 'Niemand vraagt ernaar.', change: 'Vraag ernaar.' },
  });
  return new ProposalClient(app, bodyOf<ProposalView>(answer).id);
}

/** What is asked of everybody who is asked anything: who, which proposal, what, and until when. */
async function asked(): Promise<string[]> {
  const { candidate, homeSponsor, hostSponsor, office, facilitator, observer } = cast;
  const people = { candidate, homeSponsor, hostSponsor, office, facilitator, observer };
  const lines: string[] = [];
  for (const [who, { id }] of Object.entries(people))
    for (const { title, awaiting } of await findProposals(app, id, '?awaiting=me'))
      lines.push(...awaiting.map(({ what, dueOn }) => [who, title, what, dueOn ?? 'ever'].join(' ')));
  return lines;
}

it('asks each for what only they can do, from the verdict to the last check', async () => {
  app.clock.set('2021-01-11T09:00:00+01:00');
  const { candidate, hostSponsor, office, host } = cast;
  const first = await note('Eerst');
  expect(await asked()).toEqual([]);

  await first.act(candidate.id, 'submit');
  app.clock.set('2021-01-12T09:00:00+01:00');
  const second = await note('Later');
  await second.act(candidate.id, 'submit');
  const judged = 'hostSponsor Later verdict 2021-01-26';
  expect(await asked()).toEqual(['hostSponsor Eerst verdict 2021-01-25', judged]);

  await first.judge(hostSponsor.id, host.id, 'request_changes', 'Wie antwoordt?');
  expect(await asked()).toEqual(['candidate Eerst text ever', judged]);

  await first.revise(candidate.id, { change: 'Vraag er altijd naar.' });
  await first.act(candidate.id, 'resubmit');
  await first.judge(hostSponsor.id, host.id, 'approve');
  expect(await asked()).toEqual([judged]);
  const { adoptions } = (
    await first.post(office.id, '/adoptions', {
      ...{ organisationId: host.id, ownerId: candidate.id, anchor: 'protocol', anchoredIn: '3.2' },
      effectiveOn: '2021-05-01',
    })
  ).body;
  expect(await asked()).toEqual([judged, 'hostSponsor Eerst confirmation ever']);

  const [adoption] = adoptions;
  await first.patch(
    hostSponsor.id,
    `/adoptions/${adoption?.id}`,
    { isConfirmed: true },
    adoption?.version ?? 0,
  );
  await first.act(office.id, 'adopt');
  expect(await asked()).toEqual([judged]);

  app.clock.set('2021-04-06T09:00:00+02:00');
  expect(await asked()).toEqual([judged, 'hostSponsor Eerst check 2021-04-12']);
  expect(await findProposals(app, hostSponsor.id, '?awaiting=me&q=ernaar')).toHaveLength(2);
  expect(await findProposals(app, candidate.id, '?awaiting=me&q=ernaar')).toEqual([]);
});
