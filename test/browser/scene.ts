import type { Browser, BrowserContext } from 'playwright-core';
import { post, read } from './api.js';
import { openWindow, signInAs } from './browser.js';
import { holdIntervision } from './held-scene.js';
import type { Product } from './product.js';
import { prepareProposals, type ProposalScene } from './proposal-scene.js';
import { prepareRoom, type RoomScene } from './room-scene.js';
import { prepareSecondStep } from './second-step-scene.js';
import { prepareSeries } from './series-scene.js';
import { failMails } from './undone-scene.js';

/** The ids that addresses of screens are made with. */
export interface Scene {
  readonly programme: string;
  /** An exchange that runs, without an amendment. */
  readonly active: string;
  /** An exchange that runs, with an amendment that both sponsors have to sign. */
  readonly amended: string;
  /** An exchange that waits for three signatures; its candidate is `newCandidate`. */
  readonly proposed: string;
  readonly proposals: ProposalScene;
  readonly room: RoomScene;
  /** Intervision that was held and closed, with learning points that were shared. */
  readonly held: string;
  /** A meeting of a series that is not yet invited to. */
  readonly series: string;
}

/** Who is added to the demo. */
export const newCandidate = { name: 'Hanneke Vos', email: 'h.vos@vt-rr.example' };

interface DemoExchange {
  readonly id: string;
  readonly programmeId: string;
  readonly cohortId: string;
  readonly candidateId: string;
  readonly homeOrganisationId: string;
  readonly hostOrganisationId: string;
  readonly homeSponsorId: string;
  readonly hostSponsorId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * Adds to the demo what its story lacks: an amendment and an exchange to sign, an invitation, a deputy, proposals, and mails
 * that a server refuses. @param product without a worker, which is started here
 */
export async function prepareScene(browser: Browser, product: Product): Promise<Scene> {
  await failMails(browser, product);
  await product.startWorker();
  const office = await openWindow(browser, product);
  await signInAs(office, 'bureau');
  const [active, amended] = [
    await exchangeOf(office, 'Bas Timmermans'),
    await exchangeOf(office, 'Noor de Graaf'),
  ];
  await post(office, `/exchanges/${amended.id}/transitions`, {
    action: 'amend',
    hostPosition: 'Teamleider',
    reason: 'Dit past beter bij de leervragen.',
  });
  const proposed = await proposeLike(office, active);
  await nameDeputy(office, active);
  await office.close();
  const proposals = await prepareProposals(browser, product);
  const held = await holdIntervision(browser, product);
  const room = await prepareRoom(browser, product);
  const series = await prepareSeries(browser, product);
  await prepareSecondStep(browser, product);
  const exchanges = { active: active.id, amended: amended.id, proposed };
  return { programme: active.programmeId, ...exchanges, proposals, room, held, series };
}

async function exchangeOf(window: BrowserContext, candidateName: string): Promise<DemoExchange> {
  const { items } = await read<{ items: { id: string; candidate: { name: string } }[] }>(
    window,
    '/exchanges',
  );
  const found = items.find(({ candidate }) => candidate.name === candidateName);
  if (!found) throw new Error(`The demo has no exchange of ${candidateName}.`);
  return read(window, `/exchanges/${found.id}`);
}

/** Invites a new candidate and proposes the exchange that a colleague has; answers its id. */
async function proposeLike(office: BrowserContext, colleague: DemoExchange): Promise<string> {
  const { programmeId, cohortId, homeOrganisationId, hostOrganisationId, homeSponsorId, hostSponsorId } =
    colleague;
  const { id: personId } = await post<{ id: string }>(office, '/people', {
    ...newCandidate,
    homeOrganisationId,
    locale: 'nl',
  });
  await post(office, '/memberships', { personId, role: 'candidate', cohortId });
  await post(office, '/invitations', { personId, programmeId });
  const exchange = {
    cohortId,
    hostOrganisationId,
    homeSponsorId,
    hostSponsorId,
    hostPosition: 'Unitmanager',
  };
  const { id } = await post<{ id: string }>(office, '/exchanges', {
    ...exchange,
    candidateId: personId,
    startsOn: colleague.endsOn,
  });
  return id;
}

async function nameDeputy(office: BrowserContext, exchange: DemoExchange): Promise<void> {
  const { programmeId, homeSponsorId, candidateId, startsOn, endsOn } = exchange;
  const { items } = await read<{ items: { id: string; person: { id: string } }[] }>(
    office,
    `/memberships?programmeId=${programmeId}&role=sponsor`,
  );
  const sponsorMembershipId = items.find(({ person }) => person.id === homeSponsorId)?.id;
  await post(office, '/deputies', { sponsorMembershipId, personId: candidateId, startsOn, endsOn });
}
