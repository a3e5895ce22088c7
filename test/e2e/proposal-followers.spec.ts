import { ProposalSweepService } from '@app/proposals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSponsor } from '../factories/exchange.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ConversationClient } from './conversation-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

it('shows who follows and why to whoever sees the proposal', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'approved' });
  const talk = new ConversationClient(app, id);
  const followed = await talk.follow(cast.observer.id);
  expect([followed.status, followed.body]).toEqual([
    200,
    {
      person: { id: cast.observer.id, name: cast.observer.name },
      because: 'chosen',
      since: '2021-03-01T08:00:00.000Z',
    },
  ]);
  const { items } = (await talk.followers(cast.hostSponsor.id)).body;
  expect(items.map(({ person, because }) => [person.id, because])).toEqual([
    [cast.candidate.id, 'author'],
    [cast.observer.id, 'chosen'],
  ]);
  for (const answer of [
    await talk.followers(cast.stranger.id),
    await talk.follow(cast.stranger.id),
    await talk.stop(cast.stranger.id),
  ])
    expect(answer.status).toBe(404);
});

it('keeps the first reason of who follows already', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'submitted' });
  const talk = new ConversationClient(app, id);
  expect((await talk.follow(cast.candidate.id)).body.because).toBe('author');
});

it('lets a stop hold whatever the person is involved in, until they choose to follow again', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'submitted' });
  const talk = new ConversationClient(app, id);
  expect((await talk.stop(cast.candidate.id)).status).toBe(204);
  await talk.write(cast.candidate.id, { body: 'Ik zeg er nog wat van.' });
  await talk.write(cast.office.id, { body: 'En jij?', mentionedIds: [cast.candidate.id] });
  expect(await talk.reasons(cast.office.id)).toEqual({ [cast.office.id]: 'commenter' });
  app.clock.set('2021-03-02T09:00:00+01:00');
  expect((await talk.follow(cast.candidate.id)).body).toMatchObject({
    because: 'chosen',
    since: '2021-03-02T08:00:00.000Z',
  });
});

it('lets nobody stop another, and takes a stop without following for done', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'submitted' });
  const talk = new ConversationClient(app, id);
  expect((await talk.stop(cast.office.id, cast.candidate.id)).status).toBe(403);
  expect((await talk.stop(cast.office.id)).status).toBe(204);
  expect(await talk.reasons(cast.office.id)).toEqual({ [cast.candidate.id]: 'author' });
});

describe('who is no author any more', () => {
  it('does not see the followers of a private idea', async () => {
    const { id, cast } = await buildProposal(app.database);
    const talk = new ConversationClient(app, id);
    expect((await talk.followers(cast.candidate.id)).status).toBe(200);
    await app.database.query(`DELETE FROM proposal_author WHERE proposal_id = $1`, [id]);
    expect((await talk.followers(cast.candidate.id)).status).toBe(404);
  });
});

it('lets a sponsor follow who was not there yet when it was submitted', async () => {
  const late = await buildOrganisation(app.database);
  const { id, cast } = await buildProposal(app.database, {
    state: 'submitted',
    affectedOrganisations: [{ organisationId: late.id, part: 'acts' }],
  });
  const sweep = () => app.context.run({}, () => app.resolve(ProposalSweepService).sweep());
  await sweep();
  const talk = new ConversationClient(app, id);
  expect(await talk.reasons(cast.office.id)).toEqual({ [cast.candidate.id]: 'author' });
  const sponsor = await buildSponsor(app.database, cast.programmeId, late.id);
  await sweep();
  expect(await talk.reasons(cast.office.id)).toEqual({
    [cast.candidate.id]: 'author',
    [sponsor.id]: 'reviewer',
  });
});
