import type { Browser, BrowserContext } from 'playwright-core';
import { post, read, write } from './api.js';
import { openWindow, signInAs } from './browser.js';
import type { Product } from './product.js';

/** The ids of proposals in every state that a screen shows in its own way. */
export interface ProposalScene {
  /** An idea that its author, Noor de Graaf, alone sees. */
  readonly idea: string;
  /** By Noor de Graaf; an organisation that is consulted has no sponsor. */
  readonly submitted: string;
  /** Past its term, of the demo. */
  readonly inReview: string;
  /** By Noor de Graaf; her organisation asked for changes. */
  readonly changesRequested: string;
  /**
   * By Noor de Graaf, for her organisation alone: talked about, with a file, and with an adoption that waits for its
   * confirmation.
   */
  readonly approved: string;
  /** In pilot, with two revisions that were judged; of the demo. */
  readonly inPilot: string;
  /** By Noor de Graaf; none of its checks was answered. */
  readonly adopted: string;
  /** Of the demo. */
  readonly declined: string;
}

interface DemoProposal {
  readonly id: string;
  readonly title: string;
  readonly cohortId: string;
  readonly programmeId: string;
  readonly authors: readonly { readonly id: string }[];
}

interface Partner {
  readonly organisation: { readonly id: string; readonly shortName: string };
}

/** Adds to the proposals of the demo what its story lacks. */
export async function prepareProposals(browser: Browser, product: Product): Promise<ProposalScene> {
  const author = await windowOf(browser, product, 'k-jbw');
  const sponsor = await windowOf(browser, product, 'sp-jbw');
  const office = await windowOf(browser, product, 'bureau');
  const idea = await proposalOf(author, 'Ervaringsdeskundigen');
  const { partners } = await read<{ partners: Partner[] }>(author, `/programmes/${idea.programmeId}`);
  const makers = new ProposalMakers(author, sponsor, office, idea, partners);
  const scene = {
    idea: idea.id,
    submitted: await makers.submit('Een kindertolk bij elk gesprek', 'Raad'),
    changesRequested: await makers.judge('Samen op huisbezoek', 'request_changes'),
    approved: await makers.judge('Eén dossier per gezin', 'approve'),
    adopted: await makers.adopt('Elke maandag een gezamenlijk overleg'),
    inReview: (await proposalOf(office, 'Altijd op de hoogte')).id,
    inPilot: (await proposalOf(office, 'Vraag de reclassering')).id,
    declined: (await proposalOf(office, 'De wijkagent')).id,
  };
  await makers.discuss(scene.approved);
  await makers.attach(scene.approved);
  await makers.record(scene.approved);
  await Promise.all([author, sponsor, office].map((window) => window.close()));
  return scene;
}

async function windowOf(browser: Browser, product: Product, email: string): Promise<BrowserContext> {
  const window = await openWindow(browser, product);
  await signInAs(window, email);
  return window;
}

async function proposalOf(window: BrowserContext, start: string): Promise<DemoProposal> {
  const { items } = await read<{ items: DemoProposal[] }>(window, '/proposals?limit=200');
  const found = items.find(({ title }) => title.startsWith(start));
  if (!found) throw new Error(`The demo has no proposal “${start}…”.`);
  return found;
}

/** The people of one organisation who bring proposals along, for that organisation and those it consults. */
class ProposalMakers {
  constructor(
    private readonly author: BrowserContext,
    private readonly sponsor: BrowserContext,
    private readonly office: BrowserContext,
    private readonly like: DemoProposal,
    private readonly partners: readonly Partner[],
  ) {}

  /** Submits a proposal. @returns its id */
  async submit(title: string, ...consulted: readonly string[]): Promise<string> {
    const { id } = await post<{ id: string }>(this.author, '/proposals', {
      cohortId: this.like.cohortId,
      title,
      problem: 'Elke organisatie doet dit nu voor zich.',
      change: 'We doen het samen, op een vast moment.',
      affectedOrganisations: [
        { organisationId: this.idOf('Jeugdbescherming'), part: 'acts' },
        ...consulted.map((name) => ({ organisationId: this.idOf(name), part: 'consulted' })),
      ],
    });
    await this.act(this.author, id, 'submit');
    return id;
  }

  /** Submits a proposal and judges it. @returns its id */
  async judge(title: string, verdict: 'approve' | 'request_changes'): Promise<string> {
    const id = await this.submit(title);
    const path = `/proposals/${id}/reviews/${this.idOf('Jeugdbescherming')}`;
    await write(this.sponsor, 'PUT', path, { verdict, motivation: 'Wie doet wat, en wanneer?', revision: 1 });
    return id;
  }

  /** The author asks something, and the sponsor answers. */
  async discuss(proposalId: string): Promise<void> {
    const path = `/proposals/${proposalId}/comments`;
    const question = { body: 'Hoe doen **jullie** dit nu?\n\n- per gezin\n- per melding' };
    const { id: replyToId } = await post<{ id: string }>(this.author, path, question);
    const mentionedIds = this.like.authors.map(({ id }) => id);
    await post(this.sponsor, path, { body: 'Per melding, maar dat kan anders.', replyToId, mentionedIds });
  }

  /** Adds a file. */
  async attach(proposalId: string): Promise<void> {
    const { csrfToken } = await read<{ csrfToken: string }>(this.author, '/sessions/current');
    const file = { name: 'werkproces.txt', mimeType: 'text/plain', buffer: Buffer.from('Een werkproces') };
    const answer = await this.author.request.post(`/api/v1/proposals/${proposalId}/attachments`, {
      multipart: { file },
      headers: { 'x-csrf-token': csrfToken },
    });
    if (!answer.ok()) throw new Error(`A file was not taken: ${await answer.text()}`);
  }

  /** Says where the change is anchored. */
  async record(proposalId: string): Promise<void> {
    await post(this.office, `/proposals/${proposalId}/adoptions`, {
      organisationId: this.idOf('Jeugdbescherming'),
      ownerId: this.like.authors[0]?.id,
      anchor: 'agreement',
      anchoredIn: 'Afspraken van het team',
      effectiveOn: new Date().toISOString().slice(0, 10),
    });
  }

  /** Brings a proposal all the way. @returns its id */
  async adopt(title: string): Promise<string> {
    const id = await this.judge(title, 'approve');
    await this.record(id);
    const path = `/proposals/${id}/adoptions`;
    const { items } = await read<{ items: { id: string; version: number }[] }>(this.sponsor, path);
    for (const { id: adoptionId, version } of items) {
      await write(this.sponsor, 'PATCH', `${path}/${adoptionId}`, { isConfirmed: true }, version);
    }
    await this.act(this.office, id, 'adopt');
    return id;
  }

  private idOf(start: string): string {
    const found = this.partners.find(({ organisation }) => organisation.shortName.startsWith(start));
    if (!found) throw new Error(`The demo has no partner “${start}…”.`);
    return found.organisation.id;
  }

  private act(window: BrowserContext, id: string, action: string): Promise<unknown> {
    return post(window, `/proposals/${id}/transitions`, { action });
  }
}
