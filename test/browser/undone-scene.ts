import type { Browser } from 'playwright-core';
import { MailSink, type Refusal } from '../setup/mail-sink.js';
import { read, write } from './api.js';
import { openWindow, signInAs } from './browser.js';
import { type Product, startWorkerAt } from './product.js';

const unknown = {
  code: 550,
  words: '5.1.1 <sp-gem@gem-rdam.example>: Recipient address rejected: User unknown',
};
const full = { code: 552, words: '5.2.2 Mailbox full' };
const greylisted = { code: 451, words: '4.7.1 Greylisted, try again in an hour' };

/** What the server says to whom. */
const refusals: Readonly<Record<string, Refusal>> = {
  'sp-gem@gem-rdam.example': unknown,
  'sp-jbw@jbw.example': full,
  'k-pol2@pol-rr.example': greylisted,
};

/** How far the clock of the worker is ahead, in milliseconds: nobody tries again before that. */
const ahead = 50 * 60_000;

/** Has mails refused by a real server: one for good, one of which that is left at that, and one for now. */
export async function failMails(browser: Browser, product: Product): Promise<void> {
  const window = await openWindow(browser, product);
  for (const email of Object.keys(refusals))
    await window.request.post('/api/v1/sign-in-links', { data: { email } });
  await refuse(product);
  await signInAs(window, 'admin');
  const { items } = await read<{ items: { id: string; recipientDomain: string }[] }>(
    window,
    '/undelivered-mails?state=given_up',
  );
  const left = items.find(({ recipientDomain }) => recipientDomain === 'jbw.example');
  const because = 'Gebeld: zijn postvak wordt opgeruimd.';
  await write(window, 'PATCH', `/undelivered-mails/${left?.id}`, { state: 'left', because });
  await window.close();
}

/** Runs a worker with a server that refuses, until each was refused. */
async function refuse(product: Product): Promise<void> {
  const sink = new MailSink();
  const refused = new Set<string>();
  const everyone = new Promise<void>((resolve) => {
    sink.refuseRecipient = (address) => {
      refused.add(address);
      if (Object.keys(refusals).every((known) => refused.has(known))) resolve();
      return refusals[address];
    };
  });
  await sink.start();
  const worker = await startWorkerAt(product, new Date(Date.now() + ahead), { SMTP_URL: sink.url });
  await everyone;
  // What was begun is finished before it ends.
  await worker.stop();
  await sink.stop();
}
