import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BuiltCast, buildSponsor } from '../factories/exchange.factory.js';
import { buildOrganisation } from '../factories/organisation.factory.js';
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

describe('commenting', () => {
  it('is for everybody who sees the proposal', async () => {
    const { cast, talk } = await scene();
    const elsewhere = await buildSponsor(
      app.database,
      cast.programmeId,
      (await buildOrganisation(app.database)).id,
    );
    const people = [cast.candidate, cast.homeSponsor, cast.hostSponsor, cast.office, cast.facilitator];
    for (const { id } of people) {
      const { status, headers, body } = await talk.write(id, { body: '  Dit zien **wij** ook.  ' });
      expect([status, headers.etag]).toEqual([201, '"1"']);
      expect(body).toMatchObject({ author: { id }, body: 'Dit zien **wij** ook.', editedAt: null });
      expect(body.permissions).toEqual(['edit', 'remove']);
    }
    for (const { id } of [elsewhere, cast.observer, cast.stranger]) {
      expect((await talk.write(id, { body: 'En wij?' })).status).toBe(404);
      expect((await talk.comments(id)).status).toBe(404);
    }
  });

  it('is not for observers, who read along', async () => {
    const { cast, talk } = await scene({ state: 'approved' });
    await talk.write(cast.candidate.id, { body: 'Gelukt.' });
    expect((await talk.write(cast.observer.id, { body: 'Mooi.' })).status).toBe(403);
    const { body } = await talk.comments(cast.observer.id);
    expect(body.items).toMatchObject([{ body: 'Gelukt.', permissions: [] }]);
  });

  it('goes on when the proposal is closed', async () => {
    const { cast, talk } = await scene({ state: 'declined' });
    expect((await talk.write(cast.hostSponsor.id, { body: 'Volgend jaar weer?' })).status).toBe(201);
  });

  it('refuses what looks like client data, unless it is declared harmless', async () => {
    const { cast, talk } = await scene();
    const comment = { body: 'Mail naar jan.jansen@voorbeeld.example.' };
    const refused = await talk.write(cast.office.id, comment);
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/body', code: 'client_data.email_address' }]);
    const declared = await talk.write(cast.office.id, { ...comment, declareHarmless: true });
    expect(declared.status).toBe(201);
    const edited = await talk.edit(cast.office.id, declared.body.id, comment, 1);
    expect(pointersOf(edited)).toEqual(['/body']);
  });

  it('refuses an empty comment and unknown fields, every fault at once', async () => {
    const { cast, talk } = await scene();
    const answer = await talk.write(cast.office.id, { body: ' ', replyToId: 'x', mood: 'good' });
    expect([answer.status, pointersOf(answer)]).toEqual([400, ['/body', '/mood', '/replyToId']]);
  });

  it('tells of it by ids alone', async () => {
    const { cast, talk } = await scene();
    const { body } = await talk.write(cast.office.id, { body: 'Alleen hier te lezen.' });
    expect(await talk.events()).toEqual([['proposal.commented', { commentId: body.id }]]);
    expect(await talk.audited()).toEqual([['proposal.comment', { commentId: body.id }]]);
  });
});

describe('answers', () => {
  it('have one level', async () => {
    const { cast, talk } = await scene();
    const first = await talk.write(cast.office.id, { body: 'Wie doet dit al?' });
    const answer = await talk.write(cast.hostSponsor.id, { body: 'Wij.', replyToId: first.body.id });
    expect(answer.body.replyToId).toBe(first.body.id);
    const deeper = await talk.write(cast.office.id, { body: 'Hoe?', replyToId: answer.body.id });
    expect([deeper.status, pointersOf(deeper)]).toEqual([400, ['/replyToId']]);
  });

  it('belong to a comment on the same proposal that still stands', async () => {
    const { cast, talk } = await scene();
    const other = await scene({ cast, state: 'submitted' });
    const elsewhere = await other.talk.write(cast.office.id, { body: 'Elders.' });
    const gone = await talk.write(cast.office.id, { body: 'Weg.' });
    await talk.remove(cast.office.id, gone.body.id, 1);
    for (const replyToId of [elsewhere.body.id, gone.body.id, cast.cohortId]) {
      const answer = await talk.write(cast.office.id, { body: 'Daarop:', replyToId });
      expect([answer.status, pointersOf(answer)]).toEqual([400, ['/replyToId']]);
    }
  });
});

describe('changing a comment', () => {
  it('is for its writer, and shows', async () => {
    const { cast, talk } = await scene();
    const { id } = (await talk.write(cast.candidate.id, { body: 'Eerst.' })).body;
    app.clock.set('2021-03-01T10:00:00+01:00');
    expect((await talk.edit(cast.office.id, id, { body: 'Anders.' }, 1)).status).toBe(403);
    expect((await talk.edit(cast.candidate.id, id, { body: 'Anders.' })).status).toBe(428);
    expect((await talk.edit(cast.candidate.id, id, { body: 'Anders.' }, 7)).status).toBe(412);
    const change = { body: 'Anders.', mentionedIds: [cast.office.id] };
    const changed = await talk.edit(cast.candidate.id, id, change, 1);
    expect(changed.body).toMatchObject({ version: 2, body: 'Anders.', mentions: [{ id: cast.office.id }] });
    expect(changed.body.editedAt).toBe('2021-03-01T09:00:00.000Z');
    expect(await talk.reasons(cast.candidate.id)).toMatchObject({ [cast.office.id]: 'mentioned' });
    const again = await talk.edit(cast.candidate.id, id, { body: 'Nog eens.' }, 2);
    expect(again.body.mentions).toHaveLength(1);
  });

  it('finds a comment on its own proposal alone', async () => {
    const { cast, talk } = await scene();
    const other = await scene({ cast, state: 'submitted' });
    const { id } = (await talk.write(cast.candidate.id, { body: 'Hier.' })).body;
    expect((await other.talk.edit(cast.candidate.id, id, { body: 'Daar.' }, 1)).status).toBe(404);
    expect((await other.talk.remove(cast.candidate.id, id, 1)).status).toBe(404);
  });

  it('has one winner at once', async () => {
    const { cast, talk } = await scene();
    const { id } = (await talk.write(cast.candidate.id, { body: 'Eerst.' })).body;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        talk.edit(cast.candidate.id, id, { body: `Versie ${index}` }, 1),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
  });
});

describe('removing a comment', () => {
  it('empties it and keeps its place and its answers', async () => {
    const { cast, talk } = await scene();
    const { id } = (
      await talk.write(cast.candidate.id, { body: 'Weg ermee.', mentionedIds: [cast.office.id] })
    ).body;
    await talk.write(cast.office.id, { body: 'Antwoord.', replyToId: id });
    expect((await talk.remove(cast.hostSponsor.id, id, 1)).status).toBe(403);
    expect((await talk.remove(cast.candidate.id, id)).status).toBe(428);
    expect((await talk.remove(cast.candidate.id, id, 1)).status).toBe(204);
    const { items } = (await talk.comments(cast.candidate.id)).body;
    expect(items).toMatchObject([
      { id, body: '', mentions: [], removedAt: '2021-03-01T08:00:00.000Z', permissions: [] },
      { body: 'Antwoord.', replyToId: id },
    ]);
    expect((await talk.remove(cast.candidate.id, id, 2)).body).toMatchObject({ code: 'comment.removed' });
    expect((await talk.edit(cast.candidate.id, id, { body: 'Toch.' }, 2)).status).toBe(409);
    const audited = await talk.audited();
    expect(audited).toContainEqual(['proposal.remove_comment', { commentId: id }]);
    expect(JSON.stringify(audited)).not.toContain('Weg ermee');
  });

  it('is for the programme office too', async () => {
    const { cast, talk } = await scene();
    const { id } = (await talk.write(cast.candidate.id, { body: 'Dit hoort hier niet.' })).body;
    const [comment] = (await talk.comments(cast.office.id)).body.items;
    expect(comment?.permissions).toEqual(['remove']);
    expect((await talk.remove(cast.office.id, id, 1)).status).toBe(204);
  });
});

describe('the conversation', () => {
  it('is read oldest first, page by page, while it goes on', async () => {
    const { cast, talk } = await scene();
    for (const body of ['1', '2', '3']) await talk.write(cast.office.id, { body });
    const first = await talk.comments(cast.office.id, '?limit=2');
    await talk.write(cast.office.id, { body: '4' });
    const next = `?limit=2&cursor=${first.body.nextCursor}`;
    const second = await talk.comments(cast.office.id, next);
    const bodies = [...first.body.items, ...second.body.items].map(({ body }) => body);
    expect([bodies, second.body.nextCursor]).toEqual([['1', '2', '3', '4'], null]);
    expect((await talk.comments(cast.office.id, '?cursor=nonsense')).status).toBe(400);
  });
});
