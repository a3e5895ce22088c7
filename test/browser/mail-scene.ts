import { addWorkingDays, BUSINESS_TIME_ZONE, dateIn, instantAt, type IsoDate } from '@app/calendar';
import type { Browser, BrowserContext } from 'playwright-core';
import { post, read, write } from './api.js';
import { openWindow, signInAs } from './browser.js';
import { type Product, startWorkerAt } from './product.js';

/** What the mails are about, and to whom they go. */
export interface MailScene {
  readonly sponsor: Addressee;
  readonly office: Addressee;
  readonly candidate: Addressee;
  readonly exchangeId: string;
  readonly meetingId: string;
  readonly proposalId: string;
}

export interface Addressee {
  readonly name: string;
  readonly email: string;
}

/** How long a worker may take to start and to send everything, in milliseconds. */
const patience = 90_000;

/** The title of the meeting that is invited to. */
export const meetingTitle = 'Kennismaken met de wijkteams';
/** Whose exchange waits for signatures. */
export const candidateName = 'Hanneke Vos';

/** The first day after today on which anything is sent, whichever day it is today. */
const sendingDay: IsoDate = addWorkingDays(dateIn(new Date()), 1);

/** A proposal of the demo that the sponsor reviews. */
const reviewed = 'Altijd op de hoogte: terugkoppeling zonder abonnement';

/** Lets things happen of which people are mailed, and then the worker run: by day, and once more for the digests. */
export async function sendMails(browser: Browser, product: Product): Promise<MailScene> {
  const scene = await prepare(browser, product);
  const { sponsor, office, candidate } = scene;
  const byDay = [
    [sponsor, 'noemt je'],
    [sponsor, 'Je handtekening'],
    [office, 'Nog niet getekend'],
  ] as const;
  await runWorker(browser, product, instantAt(sendingDay, '10:00', BUSINESS_TIME_ZONE), byDay);
  // What comes in bursts waits for the rest of it.
  const later = instantAt(sendingDay, '11:00', BUSINESS_TIME_ZONE);
  await runWorker(browser, product, later, [[sponsor, meetingTitle]]);
  const dayLater = instantAt(addWorkingDays(sendingDay, 1), '12:00', BUSINESS_TIME_ZONE);
  await runWorker(browser, product, dayLater, [[candidate, 'van Wisselwerk']]);
  return scene;
}

async function prepare(browser: Browser, product: Product): Promise<MailScene> {
  const [office, sponsor, candidate] = await Promise.all(
    ['bureau', 'sp-rn', 'k-jbw'].map(async (persona) => {
      const window = await openWindow(browser, product);
      await signInAs(window, persona);
      return window;
    }),
  );
  if (!office || !sponsor || !candidate) throw new Error('Three windows were opened.');
  await preferDaily(candidate);
  const people = [await whoAmI(office), await whoAmI(sponsor), await whoAmI(candidate)] as const;
  const [colleague] = await listed<{ id: string }>(sponsor, '/exchanges');
  const model = await read<Exchange>(office, `/exchanges/${colleague?.id}`);
  const proposals = await listed<{ id: string; title: string }>(office, '/proposals?limit=200');
  const proposalId = proposals.find(({ title }) => title === reviewed)?.id ?? '';
  const mention = { body: 'Kijk je mee?', mentionedIds: [people[1].id] };
  await post(office, `/proposals/${proposalId}/comments`, mention);
  const scene = {
    ...{ office: people[0], sponsor: people[1], candidate: people[2], proposalId },
    exchangeId: await propose(office, model),
    meetingId: await invite(office, model.cohortId, people),
  };
  await Promise.all([office, sponsor, candidate].map((window) => window.close()));
  return scene;
}

/** Proposes an exchange of somebody new that begins when the mails are sent, so that signatures are missing by then. */
async function propose(office: BrowserContext, model: Exchange): Promise<string> {
  const { cohortId, homeOrganisationId, hostOrganisationId, homeSponsorId, hostSponsorId } = model;
  const person = { name: candidateName, email: 'h.vos@vt-rr.example', homeOrganisationId, locale: 'nl' };
  const { id: candidateId } = await post<{ id: string }>(office, '/people', person);
  await post(office, '/memberships', { personId: candidateId, role: 'candidate', cohortId });
  const { id } = await post<{ id: string }>(office, '/exchanges', {
    ...{ cohortId, hostOrganisationId, homeSponsorId, hostSponsorId, candidateId },
    ...{ hostPosition: 'Unitmanager', startsOn: sendingDay },
  });
  return id;
}

async function invite(
  office: BrowserContext,
  cohortId: string,
  [leader, ...invitees]: readonly [Known, ...Known[]],
): Promise<string> {
  const day = addWorkingDays(sendingDay, 10);
  const { id } = await post<{ id: string }>(office, '/meetings', {
    ...{ cohortId, kind: 'cohort_meeting', title: meetingTitle, place: 'Rotterdam' },
    startsAt: instantAt(day, '13:30', BUSINESS_TIME_ZONE).toISOString(),
    endsAt: instantAt(day, '15:00', BUSINESS_TIME_ZONE).toISOString(),
    ...{ leaderId: leader.id, inviteeIds: invitees.map(({ id }) => id) },
  });
  await post(office, `/meetings/${id}/transitions`, { action: 'publish' });
  return id;
}

async function preferDaily(window: BrowserContext): Promise<void> {
  const preferences = await read<Preferences>(window, '/notification-preferences');
  const { timeZone, digestTime, kinds } = preferences;
  const daily = kinds.map(({ kind }) => ({ kind, delivery: 'daily' }));
  await write(window, 'PUT', '/notification-preferences', { timeZone, digestTime, kinds: daily });
}

/** Runs a worker by its own clock until the demo has these mails, each with a part of its subject. */
async function runWorker(
  browser: Browser,
  product: Product,
  startedAs: Date,
  mails: readonly (readonly [Addressee, string])[],
): Promise<void> {
  const worker = await startWorkerAt(product, startedAs);
  const page = await (await openWindow(browser, product)).newPage();
  await page.goto('/demo/mails');
  for (const [{ email }, subject] of mails)
    await page
      .getByRole('link')
      .filter({ hasText: email })
      .filter({ hasText: subject })
      .first()
      .waitFor({ timeout: patience });
  await page.context().close();
  await worker.stop();
}

async function whoAmI(window: BrowserContext): Promise<Known> {
  const { person } = await read<{ person: Known }>(window, '/sessions/current');
  return person;
}

async function listed<Item>(window: BrowserContext, path: string): Promise<readonly Item[]> {
  return (await read<{ items: Item[] }>(window, path)).items;
}

type Known = Addressee & { readonly id: string };

interface Exchange {
  readonly cohortId: string;
  readonly homeOrganisationId: string;
  readonly hostOrganisationId: string;
  readonly homeSponsorId: string;
  readonly hostSponsorId: string;
}

interface Preferences {
  readonly timeZone: string;
  readonly digestTime: string;
  readonly kinds: readonly { readonly kind: string }[];
}
