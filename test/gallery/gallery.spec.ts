import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication, type TestApplication } from '../setup/application.js';
import { chosenMails } from './chosen-mails.js';
import { declaredKinds } from './declared-kinds.js';
import { mailFaults } from './mail-faults.js';
import type { WatchedMail } from './mail-watch.js';
import { playStory } from './playing.js';

let app: TestApplication;
let mails: readonly WatchedMail[];
beforeAll(async () => {
  app = await startApplication();
  mails = await playStory(app, 'en');
}, 600_000);
afterAll(() => app.close());

describe('the story of the gallery', () => {
  it('comes to a mail of every kind that the product declares, and to no other', () => {
    const shown = new Set(chosenMails(mails).map(({ kind }) => kind));
    expect([...shown].sort()).toEqual(declaredKinds(app).sort());
  });

  it('comes to no mail that says something amiss', () => {
    expect(mailFaults(mails)).toEqual([]);
  });
});

describe('what is amiss in a mail', () => {
  it.each([
    ['De termijn is undefined.', 'holds a value that is none'],
    ['Kom je?  Graag.', 'holds a space too many'],
    ['Dat klopt..', 'ends a sentence twice'],
    ['Wanneer:', 'has an empty line in place of words'],
    ['Dat is van van Dam.', 'says a word twice'],
    ['Dag Bas,\n\nDag Bas,', 'says a paragraph twice'],
  ])('is found: %j %s', (text, fault) => {
    const [mail] = mails;
    const found = mailFaults(mail ? [{ ...mail, text }] : []);
    expect(found).toEqual([`${mail?.kind}: “${mail?.subject}” ${fault}`]);
  });
});
