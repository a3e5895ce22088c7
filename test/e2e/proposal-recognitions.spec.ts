import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type BuiltCast, buildSponsor } from '../factories/exchange.factory.js';
import { buildOrganisation, type BuiltOrganisation } from '../factories/organisation.factory.js';
import type { BuiltPerson } from '../factories/person.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ConversationClient } from './conversation-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

async function partnerOf(
  cast: BuiltCast,
  name: string,
): Promise<{ organisation: BuiltOrganisation; sponsor: BuiltPerson }> {
  const organisation = await buildOrganisation(app.database, { name });
  return { organisation, sponsor: await buildSponsor(app.database, cast.programmeId, organisation.id) };
}

it('is shown per organisation, once, and never by person', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'approved' });
  const talk = new ConversationClient(app, id);
  const { organisation: police, sponsor } = await partnerOf(cast, 'Aangifte Politie');
  const colleague = await buildSponsor(app.database, cast.programmeId, police.id);
  const answer = await talk.recognise(sponsor.id);
  const line = { id: police.id, name: police.name, shortName: police.shortName };
  expect([answer.status, answer.body]).toEqual([200, { items: [line], isRecognised: true }]);
  await talk.recognise(sponsor.id);
  await talk.recognise(colleague.id);
  expect((await talk.recognitions(cast.candidate.id)).body).toEqual({ items: [line], isRecognised: false });
  const event = ['proposal.recognised', { organisationId: police.id }];
  expect(await talk.events()).toEqual([event, event]);
  expect(await talk.audited()).toEqual([]);
});

it('is for people of other organisations than the authors’, but not for observers', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'approved' });
  const talk = new ConversationClient(app, id);
  for (const { id: person } of [cast.candidate, cast.homeSponsor, cast.observer])
    expect((await talk.recognise(person)).status).toBe(403);
  expect((await talk.recognise(cast.stranger.id)).status).toBe(404);
  expect((await talk.recognitions(cast.stranger.id)).status).toBe(404);
  expect((await talk.recognise(cast.hostSponsor.id)).status).toBe(200);
});

it('can be taken back, and stands while a colleague still recognises it', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'approved' });
  const talk = new ConversationClient(app, id);
  const { organisation, sponsor } = await partnerOf(cast, 'Zorggroep');
  const colleague = await buildSponsor(app.database, cast.programmeId, organisation.id);
  await talk.recognise(sponsor.id);
  await talk.recognise(colleague.id);
  expect((await talk.withdrawRecognition(sponsor.id)).status).toBe(204);
  expect((await talk.withdrawRecognition(sponsor.id)).status).toBe(204);
  expect((await talk.recognitions(sponsor.id)).body).toMatchObject({
    items: [{ id: organisation.id }],
    isRecognised: false,
  });
  await talk.withdrawRecognition(colleague.id);
  expect((await talk.recognitions(sponsor.id)).body.items).toEqual([]);
});

it('ends when the proposal is closed', async () => {
  const { id, cast } = await buildProposal(app.database, { state: 'declined' });
  const talk = new ConversationClient(app, id);
  const refused = await talk.recognise(cast.hostSponsor.id);
  expect([refused.status, refused.body.code]).toEqual([409, 'proposal.already_decided']);
  expect((await talk.withdrawRecognition(cast.hostSponsor.id)).status).toBe(409);
});
