import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildExchange } from '../factories/exchange.factory.js';
import { buildProposal, type BuiltProposal } from '../factories/proposal.factory.js';
import { buildReadyProposal } from '../factories/ready-proposal.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { ConversationClient } from './conversation-client.js';
import { ProposalClient } from './proposal-client.js';
import { noticesOf, reasonsOf, toldTo } from './told.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

const title = 'Reclassering meenemen';
const secret = 'Zwaluwstaart';

async function followed(built: BuiltProposal, ...personIds: string[]): Promise<void> {
  for (const personId of personIds) await new ConversationClient(app, built.id).follow(personId);
}

describe('who follows a proposal', () => {
  it('hears what a verdict led to instead of the verdict, unless they stopped', async () => {
    const built = await buildReadyProposal(app.database, 'in_review', { title });
    const { id, cast } = built;
    await followed(built, cast.office.id, cast.facilitator.id);
    await new ConversationClient(app, id).stop(cast.facilitator.id);
    await new ProposalClient(app, id).judge(cast.hostSponsor.id, cast.host.id, 'approve', secret);
    expect(toldTo(await noticesOf(app, id))).toEqual(
      [cast.candidate, cast.office].map((person) => `proposal ${person.id} Goedgekeurd: ${title}`).sort(),
    );
  });

  it('hears of a step that somebody else took, as long as they may read it', async () => {
    const built = await buildProposal(app.database, { state: 'submitted', title });
    const { id, cast } = built;
    await followed(built, cast.office.id, cast.hostSponsor.id, cast.facilitator.id);
    await new ProposalClient(app, id).act(cast.office.id, 'return', { reason: secret });
    const notices = await noticesOf(app, id);
    const readers = [cast.candidate, cast.facilitator];
    expect(toldTo(notices)).toEqual(
      readers.map((person) => `proposal ${person.id} Teruggegeven aan de auteurs: ${title}`).sort(),
    );
    expect(JSON.stringify(notices)).not.toContain(secret);
  });

  it('hears of the start of a review, but for who is asked for a verdict', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'submitted', title });
    await new ProposalClient(app, id).act(cast.office.id, 'start_review');
    expect(toldTo(await noticesOf(app, id))).toEqual([
      `proposal ${cast.candidate.id} De beoordeling is begonnen: ${title}`,
    ]);
    expect(await reasonsOf(app, 'review.due', id)).toHaveLength(2);
  });

  it('hears where it is recognised as an author alone', async () => {
    const built = await buildProposal(app.database, { state: 'submitted', title });
    const { id, cast } = built;
    await followed(built, cast.office.id);
    await new ConversationClient(app, id).recognise(cast.hostSponsor.id);
    expect(toldTo(await noticesOf(app, id))).toEqual([
      `proposal ${cast.candidate.id} ${cast.host.shortName} herkent dit: ${title}`,
    ]);
  });
});

describe('a comment', () => {
  it('is told once to each: who is mentioned, who is answered, and who follows', async () => {
    const built = await buildProposal(app.database, { state: 'submitted', title });
    const { id, cast } = built;
    const talk = new ConversationClient(app, id);
    const { body } = await talk.write(cast.facilitator.id, { body: 'Wie kent dit?' });
    await noticesOf(app, id);
    await talk.write(cast.office.id, {
      body: secret,
      replyToId: body.id,
      mentionedIds: [cast.hostSponsor.id],
    });
    const notices = await noticesOf(app, id);
    const { name } = cast.office;
    expect(toldTo(notices)).toEqual(
      [
        `mention ${cast.hostSponsor.id} ${name} noemt je: ${title}`,
        `conversation ${cast.facilitator.id} ${name} antwoordt op je reactie: ${title}`,
        `conversation ${cast.candidate.id} Nieuwe reactie van ${name}: ${title}`,
      ].sort(),
    );
    expect(JSON.stringify(notices)).not.toContain(secret);
  });

  it('that is removed is told to nobody, and one that is edited to who is newly mentioned', async () => {
    const { id, cast } = await buildProposal(app.database, { state: 'submitted', title });
    const talk = new ConversationClient(app, id);
    const { body } = await talk.write(cast.office.id, { body: 'Kijk.' });
    await noticesOf(app, id);
    await talk.edit(cast.office.id, body.id, { body: 'Kijk!', mentionedIds: [cast.facilitator.id] }, 1);
    expect(toldTo(await noticesOf(app, id))).toEqual([
      `mention ${cast.facilitator.id} ${cast.office.name} noemt je: ${title}`,
    ]);
    const other = await talk.write(cast.office.id, { body: 'Weg.', mentionedIds: [cast.facilitator.id] });
    await talk.remove(cast.office.id, other.body.id, 1);
    expect(await noticesOf(app, id)).toEqual([]);
  });
});

describe('an exchange', () => {
  it('that is ended tells the parties, and not who ended it', async () => {
    const { id, cast } = await buildExchange(app.database);
    const ending = { action: 'end_early', endedOn: '2021-02-26', reason: secret };
    await (await app.as(cast.office.id)).post(`/exchanges/${id}/transitions`, ending).expect(200);
    const notices = await noticesOf(app, id);
    const said = `Eerder gestopt: uitwisseling van ${cast.candidate.name} naar ${cast.host.shortName}`;
    expect(toldTo(notices)).toEqual(
      [cast.candidate, cast.homeSponsor, cast.hostSponsor]
        .map(({ id: person }) => `exchange ${person} ${said}`)
        .sort(),
    );
    expect(JSON.stringify(notices)).not.toContain(secret);
  });
});

describe('what a rule says', () => {
  it('holds nothing of the text of a proposal but its title', async () => {
    const { id } = await buildReadyProposal(app.database, 'in_review', {
      title,
      problem: secret,
      change: secret,
    });
    const said = (await reasonsOf(app, 'review.due', id)).map((reason) =>
      reason.say({ today: reason.fallsOn, escalates: false }),
    );
    expect(JSON.stringify(said)).toContain(title);
    expect(JSON.stringify(said)).not.toContain(secret);
  });
});
