import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCandidate, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildProposal, type ProposalOverrides } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ConversationClient } from './conversation-client.js';
import { pointersOf } from './exchange-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2021-03-01T09:00:00+01:00'));

interface Scene {
  readonly cast: BuiltCast;
  readonly talk: ConversationClient;
}

async function scene(overrides: ProposalOverrides = { state: 'submitted' }): Promise<Scene> {
  const { id, cast } = await buildProposal(app.database, overrides);
  return { cast, talk: new ConversationClient(app, id) };
}

describe('mentioning', () => {
  it('makes the mentioned and the writer follow', async () => {
    const { cast, talk } = await scene();
    const { body } = await talk.write(cast.office.id, {
      body: 'Wat vinden jullie?',
      mentionedIds: [cast.hostSponsor.id, cast.facilitator.id],
    });
    expect(body.mentions.map(({ name }) => name)).toEqual([cast.hostSponsor.name, cast.facilitator.name]);
    expect(await talk.reasons(cast.office.id)).toEqual({
      [cast.candidate.id]: 'author',
      [cast.office.id]: 'commenter',
      [cast.hostSponsor.id]: 'mentioned',
      [cast.facilitator.id]: 'mentioned',
    });
  });

  it('is of people who can see the proposal, each once', async () => {
    const { cast, talk } = await scene();
    const { hostSponsor, observer, stranger } = cast;
    const mentionedIds = [hostSponsor.id, observer.id, hostSponsor.id, stranger.id, cast.cohortId];
    const answer = await talk.write(cast.office.id, { body: 'Kijk.', mentionedIds });
    expect(answer.status).toBe(400);
    expect(pointersOf(answer)).toEqual([
      '/mentionedIds/1',
      '/mentionedIds/2',
      '/mentionedIds/3',
      '/mentionedIds/4',
    ]);
    expect((await talk.comments(cast.office.id)).body.items).toEqual([]);
  });

  it('offers who can see the proposal, by a part of their name', async () => {
    const { cast, talk } = await scene({ state: 'idea', isShared: true });
    await buildCandidate(app.database, cast, 'Renée de Wit');
    const { facilitator, candidate } = cast;
    const all = [facilitator.name, candidate.name, 'Renée de Wit'];
    expect((await talk.readers(candidate.id)).sort()).toEqual(all.sort());
    expect(await talk.readers(candidate.id, 'RENEE')).toEqual(['Renée de Wit']);
    expect(await talk.readers(candidate.id, cast.office.name)).toEqual([]);
  });

  it('offers deputies of the moment', async () => {
    const { cast, talk } = await scene();
    const { id: organisationId } = cast.host;
    const { programmeId } = cast;
    const sponsorship = await buildMembership(app.database, { role: 'sponsor', programmeId, organisationId });
    const deputy = await buildPerson(app.database, { name: 'Vera Vervanger' });
    const office = await app.as(cast.office.id);
    const named = await office.post('/deputies', {
      sponsorMembershipId: sponsorship.id,
      personId: deputy.id,
      startsOn: '2021-03-01',
      endsOn: '2021-03-05',
    });
    expect(named.status).toBe(201);
    expect(await talk.readers(cast.office.id, 'vervanger')).toEqual(['Vera Vervanger']);
    app.clock.set('2021-03-08T09:00:00+01:00');
    expect(await talk.readers(cast.office.id, 'vervanger')).toEqual([]);
  });
});
