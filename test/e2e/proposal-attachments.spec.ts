import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttachmentView } from '@app/proposals';
import { type BuiltCast, buildCandidate } from '../factories/exchange.factory.js';
import { buildProposal, type ProposalOverrides } from '../factories/proposal.factory.js';
import { bodyOf, idOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { officeFile, pdf, png, samples } from './attachment-samples.js';
import { ConversationClient } from './conversation-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

interface Scene {
  readonly id: string;
  readonly path: string;
  readonly cast: BuiltCast;
  readonly author: Client;
}

async function scene(overrides: ProposalOverrides = {}): Promise<Scene> {
  const { id, cast } = await buildProposal(app.database, overrides);
  return { id, path: `/proposals/${id}/attachments`, cast, author: await app.as(cast.candidate.id) };
}

const file = { name: 'verslag.pdf', content: pdf };

/** The files that the reader is told they can remove. */
const removable = async (reader: Client, path: string): Promise<string[]> =>
  itemsOf<AttachmentView>(await reader.get(path))
    .filter(({ permissions }) => permissions.includes('remove'))
    .map(({ id }) => id);

describe('adding a file', () => {
  it('takes every type that may be attached, by its content', async () => {
    const { path, author, cast } = await scene();
    for (const sample of samples) {
      const added = await author.upload(path, sample);
      expect([added.status, added.body]).toEqual([
        201,
        {
          id: expect.any(String),
          name: sample.name,
          mediaType: sample.mediaType,
          size: sample.content.length,
          addedBy: { id: cast.candidate.id, name: cast.candidate.name },
          addedAt: '2021-03-01T08:00:00.000Z',
          permissions: ['remove'],
        },
      ]);
    }
    const listed = itemsOf<AttachmentView>(await author.get(path));
    expect(listed.map(({ name }) => name)).toEqual(samples.map(({ name }) => name));
  });

  it.each([
    ['a page', Buffer.from('\n<!DOCTYPE html><script>alert(1)</script>')],
    ['a vector picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['XML', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['an archive', Buffer.from('PK\u0005\u0006'.padEnd(22, '\u0000'))],
    ['a document with macros', officeFile('application/vnd.ms-word.document.macroEnabled')],
    ['text of another encoding', Buffer.from('één', 'latin1')],
    ['bytes', Buffer.from([0, 1, 2, 3])],
  ])('refuses %s, whatever its name says', async (_, content) => {
    const { path, author } = await scene();
    const refused = await author.upload(path, { name: 'verslag.pdf', content });
    expect([refused.status, bodyOf<{ code: string }>(refused).code]).toEqual([
      415,
      'attachment.type_not_taken',
    ]);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(itemsOf(await author.get(path))).toEqual([]);
  });

  it('keeps a name without a path, and with the ending of its type', async () => {
    const { path, author } = await scene();
    const added = await author.upload(path, { name: '..\\..\\privé plan.exe', content: pdf });
    expect(bodyOf<AttachmentView>(added).name).toBe('privé plan.exe.pdf');
  });

  it('takes at most 10 MB, and no empty file', async () => {
    const { path, author } = await scene();
    const large = Buffer.alloc(10 * 1024 * 1024, 'a');
    expect((await author.upload(path, { name: 'groot.txt', content: large })).status).toBe(201);
    const larger = { name: 'groter.txt', content: Buffer.concat([large, Buffer.from('a')]) };
    const refused = await author.upload(path, larger);
    expect([refused.status, refused.body]).toMatchObject([413, { code: 'request.too_large' }]);
    expect(refused.body).toHaveProperty('detail', expect.stringContaining('groter dan 10 MB'));
    const empty = await author.upload(path, { name: 'leeg.txt', content: Buffer.alloc(0) });
    expect([empty.status, empty.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/file', code: 'empty' }] },
    ]);
  });

  it('takes twenty files, also when more come at once', async () => {
    const { path, author } = await scene();
    for (let number = 1; number <= 18; number += 1) await author.upload(path, file);
    const answers = await Promise.all([1, 2, 3, 4].map(() => author.upload(path, file)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(itemsOf(await author.get(path))).toHaveLength(20);
  });

  it('takes one file as the part “file”, and nothing else', async () => {
    const { path, author } = await scene();
    const form = 'multipart/form-data; boundary=x';
    const parts = (part: string) =>
      `--x\r\nContent-Disposition: form-data; ${part}\r\n\r\n%PDF-1.7\r\n--x--\r\n`;
    const answers = [
      await author.upload(path, file).attach('file', png, 'tweede.png'),
      await author.upload(path, file).field('note', 'erbij'),
      await author.postText(path, form, parts(`name="other"; filename="a.pdf"`)),
      await author.postText(path, form, parts(`name="file"`)),
      await author.postText(path, form, '--x--\r\n'),
      await author.postText(path, form, ''),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/file', code: 'one_file' }] }]);
    expect(itemsOf(await author.get(path))).toEqual([]);
  });

  it.each([
    ['application/json', '{}', 415],
    ['multipart/form-data', 'x', 400],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="file"', 400],
    ['multipart/form-data; boundary=x', '--x\r\nno header\r\n\r\n%PDF\r\n--x', 400],
    ['multipart/form-data; boundary=x', 'no part at all', 400],
    ['multipart/mixed; boundary=x', '--x--', 415],
  ])('as %s %j is a problem and never a failure', async (type, body, status) => {
    const { path, author } = await scene();
    const answer = await author.postText(path, type, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('is done once under an Idempotency-Key', async () => {
    const { path, author } = await scene();
    const key = randomUUID();
    const send = (sent = file) => author.upload(path, sent).set('Idempotency-Key', key);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    expect((await send({ ...file, content: png })).status).toBe(422);
    expect((await send({ ...file, name: 'anders.pdf' })).status).toBe(422);
    expect(itemsOf(await author.get(path))).toHaveLength(1);
  });

  it('asks for the CSRF token as everything does', async () => {
    const { path, author } = await scene();
    expect((await author.withCsrfToken('another').upload(path, file)).status).toBe(403);
    expect((await app.visitor.upload(path, file)).status).toBe(401);
  });

  it('tells of it by ids alone', async () => {
    const { id, path, author } = await scene();
    const attachmentId = idOf(await author.upload(path, { name: 'geheime naam.pdf', content: pdf }));
    await author.delete(`${path}/${attachmentId}`);
    const talk = new ConversationClient(app, id);
    expect(await talk.events()).toEqual([
      ['proposal.attachment_added', { attachmentId }],
      ['proposal.attachment_removed', { attachmentId }],
    ]);
    expect(await talk.audited()).toEqual([
      ['proposal.add_attachment', { attachmentId }],
      ['proposal.remove_attachment', { attachmentId }],
    ]);
  });
});

it('takes a form nowhere else', async () => {
  const { author, id } = await scene();
  expect((await author.upload(`/proposals/${id}/comments`, file)).status).toBe(415);
  expect((await author.upload(`/proposals/${id}/followers`, file)).status).toBe(415);
});

describe('downloading a file', () => {
  it('gives the bytes, to be saved and never shown', async () => {
    const { path, author } = await scene();
    for (const sample of samples) {
      const id = idOf(await author.upload(path, sample));
      const { status, headers, body } = await author.get(`${path}/${id}`).responseType('blob');
      expect([status, Buffer.compare(body as Buffer, sample.content)]).toEqual([200, 0]);
      expect(headers['content-type']?.split(';')[0]).toBe(sample.mediaType);
      expect(headers).toMatchObject({
        'content-disposition': `attachment; filename="${sample.name}"; filename*=UTF-8''${sample.name}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
        'content-length': String(sample.content.length),
      });
    }
  });

  it('is for whoever sees the proposal, and for nobody through another proposal', async () => {
    const { path, author, cast } = await scene({ state: 'submitted' });
    const other = await scene({ cast });
    const id = idOf(await author.upload(path, file));
    for (const { id: reader } of [cast.office, cast.hostSponsor, cast.facilitator])
      expect((await (await app.as(reader)).get(`${path}/${id}`)).status).toBe(200);
    const observer = await app.as(cast.observer.id);
    for (const answer of [
      await observer.get(path),
      await observer.get(`${path}/${id}`),
      await observer.upload(path, file),
      await observer.delete(`${path}/${id}`),
      await author.get(`${other.path}/${id}`),
      await author.delete(`${other.path}/${id}`),
    ])
      expect(answer.status).toBe(404);
  });
});

describe('who may add and remove', () => {
  it('is an author, the programme office, and who added it', async () => {
    const { id, path, author, cast } = await scene({ state: 'submitted' });
    const coAuthor = await buildCandidate(app.database, cast);
    await app.database.query(
      `INSERT INTO proposal_author (proposal_id, person_id, position, joined_at) VALUES ($1, $2, 2, now())`,
      [id, coAuthor.id],
    );
    const office = await app.as(cast.office.id);
    const sponsor = await app.as(cast.hostSponsor.id);
    const second = await app.as(coAuthor.id);
    expect((await sponsor.upload(path, file)).status).toBe(403);
    const ofOffice = idOf(await office.upload(path, file));
    const ofSecond = idOf(await second.upload(path, file));
    const ofAuthor = idOf(await author.upload(path, file));
    await app.database.query(`DELETE FROM proposal_author WHERE person_id = $1`, [coAuthor.id]);
    expect(await removable(second, path)).toEqual([ofSecond]);
    expect(await removable(author, path)).toEqual([ofOffice, ofSecond, ofAuthor]);
    expect(await removable(sponsor, path)).toEqual([]);
    expect((await sponsor.delete(`${path}/${ofSecond}`)).status).toBe(403);
    expect((await second.delete(`${path}/${ofAuthor}`)).status).toBe(403);
    expect((await second.delete(`${path}/${ofSecond}`)).status).toBe(204);
    expect((await author.delete(`${path}/${ofOffice}`)).status).toBe(204);
    expect((await office.delete(`${path}/${ofAuthor}`)).status).toBe(204);
    expect((await office.delete(`${path}/${ofAuthor}`)).status).toBe(404);
  });

  it('ends when the proposal is closed', async () => {
    const { id, path, author } = await scene({ state: 'submitted' });
    const attachmentId = idOf(await author.upload(path, file));
    await app.database.query(`UPDATE proposal SET state = 'withdrawn' WHERE id = $1`, [id]);
    for (const answer of [await author.upload(path, file), await author.delete(`${path}/${attachmentId}`)])
      expect([answer.status, answer.body]).toMatchObject([409, { code: 'proposal.already_decided' }]);
    expect((await author.get(`${path}/${attachmentId}`)).status).toBe(200);
    expect(await removable(author, path)).toEqual([]);
  });
});
