import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { IdentityProvider } from '../setup/identity-provider.js';
import { launchBrowser, openWindow } from './browser.js';
import { type Cast, gather } from './hostile/cast.js';
import { lookAt, lookAtMail } from './hostile/look.js';
import { tryRefused } from './hostile/refusals.js';
import type { Refused } from './hostile/refused.js';
import { writeEverywhere } from './hostile/texts/every-text.js';
import type { Visit } from './hostile/visit.js';
import { Writings } from './hostile/writings.js';
import { type Product, startProduct } from './product.js';
import { prepareRoom } from './room-scene.js';
import { failMails } from './undone-scene.js';

/** Texts that no page shows, and why. */
const shownNowhere = {
  'POST /identity-providers clientSecret': 'it is kept sealed, and never answered',
  'PATCH /identity-providers/{id} clientSecret': 'it is kept sealed, and never answered',
};

/** What may hold anything by the document, and what stands in it. */
const undescribed = {
  'POST /passkeys response': 'what an authenticator says',
  'POST /passkey-answers response': 'what an authenticator says',
  'POST /programme-imports': 'a programme file, whose faults a page shows with markup in them',
};

let product: Product;
let browser: Browser;
let provider: IdentityProvider;
let writings: Writings;
let cast: Cast;
let refused: Refused[];
/** What tells of harm on the pages and in the mails, and everything that is read there. */
const found: string[] = [];
let read = '';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(['api']), launchBrowser()]);
  await failMails(browser, product);
  await product.startWorker();
  provider = await IdentityProvider.start(product.url);
  writings = await Writings.start();
  cast = await gather(browser, product, writings);
  const { meetingId } = await prepareRoom(browser, product);
  refused = await tryRefused(cast, meetingId);
  await visitAll(await writeEverywhere({ cast, product, provider, meetingId }));
  await readMails();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await provider?.stop();
});

async function visitAll(pages: readonly Visit[]): Promise<void> {
  const visitor = await openWindow(browser, product);
  for (const visit of pages) {
    const { who, path } = visit;
    const { signs, text } = await lookAt(who === 'visitor' ? visitor : cast[who].window, product, visit);
    found.push(...signs.map((sign) => `${who} ${path}: ${sign}`));
    read += text;
  }
}

interface KeptMail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** Reads a mail of each kind, once those have come that go out at any hour: one with a hostile subject, one with a reason. */
async function readMails(): Promise<void> {
  const { office } = cast;
  const reason = writings.markerOf('POST /people/{id}/second-factor-resets reason');
  const tells = ({ text }: KeptMail): boolean => text.includes(reason);
  let mails: readonly KeptMail[] = [];
  while (!mails.some(tells) || !mails.some(({ subject }) => kindOf(subject) !== subject))
    mails = await office.list<KeptMail>('/demo-mails?limit=200');
  const kinds = new Map(mails.map((mail) => [kindOf(mail.subject), mail]));
  for (const { id, subject } of new Set([...kinds.values(), ...mails.filter(tells)])) {
    const { signs, text } = await lookAtMail(office.window, product, id);
    found.push(...signs.map((sign) => `the mail “${subject}”: ${sign}`));
    read += text;
  }
}

/** What mails have in common of which the subjects differ by a hostile text. */
const kindOf = (subject: string): string => subject.replace(/merk\d+z.*/, '');

describe('a text of the published document', () => {
  it('is written with markup, or refused where it is a code, an address, a key or a time', () => {
    const tried = refused.map(({ field }) => field);
    expect(writings.unwritten.filter((field) => !tried.includes(field))).toEqual([]);
    const accepted = refused.filter(({ status }) => status < 400 || status > 499);
    expect(accepted).toEqual([]);
  });

  it('is described there, but for what programs say to each other and a whole file', () => {
    expect([...writings.undescribed].sort()).toEqual(Object.keys(undescribed).sort());
  });

  it('is refused for what it is; only a link says nothing of what is wrong with it', () => {
    const otherwise = refused.filter(({ field, faulty }) => !faulty.includes(field));
    expect(otherwise).toEqual([{ field: 'POST /sessions token', status: 401, faulty: [] }]);
  });

  it('is shown as a text, on a page or in a mail', () => {
    expect(writings.unseenIn(read).sort()).toEqual(Object.keys(shownNowhere).sort());
  });
});

it('no text that people write runs, asks another server or becomes more than a text, wherever it is shown', () => {
  expect(found).toEqual([]);
});
