import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWindow } from './browser.js';
import { press } from './forms.js';
import { type Addressee, candidateName, type MailScene, meetingTitle, sendMails } from './mail-scene.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;
let scene: MailScene;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(['api']), launchBrowser()]);
  scene = await sendMails(browser, product);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens the newest mail to somebody with a part of its subject, in a window in which nobody is signed in. */
async function openMail({ email }: Addressee, subject: string): Promise<Page> {
  const page = await (await openWindow(browser, product)).newPage();
  await page.goto('/demo/mails');
  await page.getByRole('link').filter({ hasText: email }).filter({ hasText: subject }).first().click();
  return page;
}

/** Follows a link of the mail, signs in as whom it was sent to, and waits for the screen. @returns its path */
async function follow(
  page: Page,
  link: string,
  { name }: Addressee,
  heading: string | RegExp,
): Promise<string> {
  await page.frameLocator('iframe').getByRole('link', { name: link, exact: true }).click();
  await press(page, 'Meer personen');
  await page.getByRole('button', { name: new RegExp(`^${name}|${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return new URL(page.url()).pathname;
}

describe('the button in a mail, for who is not signed in', () => {
  it('of a reminder leads to what is to be signed', async () => {
    const mail = await openMail(scene.sponsor, 'Je handtekening wordt gevraagd');
    expect(await follow(mail, 'Lezen en tekenen', scene.sponsor, new RegExp(candidateName))).toBe(
      `/exchanges/${scene.exchangeId}`,
    );
  });

  it('of an escalation leads the programme office to what it is about', async () => {
    const mail = await openMail(scene.office, 'Nog niet getekend');
    expect(await follow(mail, 'Naar de uitwisseling', scene.office, new RegExp(candidateName))).toBe(
      `/exchanges/${scene.exchangeId}`,
    );
  });

  it('of a notice leads to the conversation', async () => {
    const mail = await openMail(scene.sponsor, 'noemt je');
    expect(await follow(mail, 'Naar het gesprek', scene.sponsor, /terugkoppeling zonder abonnement/)).toBe(
      `/proposals/${scene.proposalId}`,
    );
  });

  it('of an invitation leads to the meeting, where one tap answers', async () => {
    const mail = await openMail(scene.sponsor, 'Uitnodiging');
    expect(await follow(mail, 'Laten weten of je komt', scene.sponsor, meetingTitle)).toBe(
      `/meetings/${scene.meetingId}`,
    );
    await mail
      .getByRole('radio', { name: /^Ja/ })
      .or(mail.getByRole('button', { name: /^Ja/ }))
      .first()
      .waitFor();
  });

  it('of a digest leads to all of it, and each line to what it is about', async () => {
    const digest = await openMail(scene.candidate, 'van Wisselwerk');
    expect(await follow(digest, 'Alle meldingen', scene.candidate, 'Meldingen')).toBe('/notifications');
    const again = await openMail(scene.candidate, 'van Wisselwerk');
    const line = await again
      .frameLocator('iframe')
      .getByRole('link', { name: new RegExp(meetingTitle) })
      .innerText();
    expect(await follow(again, line, scene.candidate, meetingTitle)).toBe(`/meetings/${scene.meetingId}`);
  });
});

it('the address to unsubscribe in a mail asks once, and stops that kind of mail', async () => {
  const mail = await openMail(scene.sponsor, 'noemt je');
  const words = await mail.getByText('Afmelden met één klik:').innerText();
  await mail.goto(words.slice(words.indexOf('http')));
  await mail.getByText('Je krijgt dan geen mail meer over: Als iemand mij noemt.').waitFor();
  await press(mail, 'Stop deze mail');
  await mail.getByRole('heading', { level: 1, name: 'Deze mail is gestopt' }).waitFor();
});
