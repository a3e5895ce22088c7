import { randomUUID } from 'node:crypto';
import { MailDelivery } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { ProviderScene } from './provider-scene.js';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await ProviderScene.start();
});
beforeEach(() => scene.beginAnew());
afterAll(() => scene?.stop());

describe('a domain that must use its provider', () => {
  beforeEach(() => scene.policeIs('mandatory', true));

  it('gets no link, and is told so in the mail, not in the answer', async () => {
    const person = await scene.officer({ email: `Verplicht@Politie.example` });
    const other = await buildPerson(scene.app.database, { email: 'vrij@elders.example' });
    const forMust = await scene.app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
    const forMay = await scene.app.visitor.post('/sign-in-links', { email: other.email }).expect(202);
    expect(forMust.body).toEqual(forMay.body);
    await scene.app.resolve(MailDelivery).deliver();
    const mails = await scene.app.database.query<{ recipient: string; text: string }[]>(
      `SELECT recipient, text FROM kept_mail WHERE recipient = ANY ($1) ORDER BY recipient`,
      [[person.email, other.email]],
    );
    expect(mails.map(({ text }) => text.includes('#token='))).toEqual([false, true]);
    expect(mails[0]?.text).toMatch(/via .+, met het account van je organisatie/);
    const links = await scene.app.database.query(`SELECT FROM sign_in_link WHERE person_id = $1`, [
      person.id,
    ]);
    expect(links).toEqual([]);
  });

  it('lets no link work that was sent before', async () => {
    const person = await scene.officer();
    await scene.policeIs('mandatory', false);
    await scene.app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
    await scene.app.resolve(MailDelivery).deliver();
    await scene.policeIs('mandatory', true);
    const [mail] = await scene.app.database.query<{ text: string }[]>(
      `SELECT text FROM kept_mail WHERE recipient = $1`,
      [person.email],
    );
    const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(token).toHaveLength(43);
    await scene.app.visitor.post('/sessions', { token }).expect(401);
    await scene.policeIs('mandatory', false);
    await scene.app.visitor.post('/sessions', { token }).expect(201);
  });

  it('keeps the account linked, unless an administrator unlinks it', async () => {
    const person = await scene.officer();
    await scene.signIn();
    const client = await scene.app.as(person.id);
    const identity = await scene.identityOf(client);
    expect(identity).toMatchObject({ provider: { id: scene.policeId }, removable: false });
    const refusal = await client.delete(`/linked-identities/${identity?.id}`).expect(409);
    expect(refusal.body).toMatchObject({ code: 'linked_identity.mandatory' });
    await scene.administrator.delete(`/linked-identities/${identity?.id}`).expect(204);
    scene.police.account = { subject: randomUUID(), email: person.email, emailVerified: true };
    expect(await scene.personIn(await scene.signIn())).toBe(person.id);
  });
});
