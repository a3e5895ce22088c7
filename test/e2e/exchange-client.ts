import type { ExchangeTransitionView, ExchangeView, ListedMilestone, MilestoneView } from '@app/exchanges';
import type { TestApplication } from '../setup/application.js';

/** What an answer tells when it is a refusal. */
export interface Refused {
  readonly code: string;
  readonly requestId: string;
  readonly refusals: readonly { readonly guard: string; readonly detail: string }[];
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

/** A part of a list. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** An answer of the api: a thing, or a refusal. */
export interface Answer<Thing> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Thing & Refused;
}

/** Asks the api about exchanges and milestones, as one person or another, with typed answers. */
export class ExchangeClient {
  constructor(private readonly app: TestApplication) {}

  async propose(personId: string, proposal: object): Promise<Answer<ExchangeView>> {
    return (await this.app.as(personId)).post('/exchanges', proposal);
  }

  async read(personId: string, id: string, language = 'nl'): Promise<Answer<ExchangeView>> {
    return (await this.app.as(personId)).get(`/exchanges/${id}`).set('Accept-Language', language);
  }

  async list(personId: string, query = ''): Promise<Answer<Listed<ExchangeView>>> {
    return (await this.app.as(personId)).get(`/exchanges${query}`);
  }

  /** @param version what was read, sent as `If-Match`; left out when undefined */
  async change(
    personId: string,
    id: string,
    change: object,
    version?: number,
  ): Promise<Answer<ExchangeView>> {
    return (await this.app.as(personId)).patch(`/exchanges/${id}`, change, version);
  }

  async take(personId: string, id: string, action: object): Promise<Answer<ExchangeView>> {
    return (await this.app.as(personId)).post(`/exchanges/${id}/transitions`, action);
  }

  async reflect(personId: string, id: string, texts: object, version: number): Promise<Answer<ExchangeView>> {
    return (await this.app.as(personId)).put(`/exchanges/${id}/closing-reflection`, texts, version);
  }

  /** Every line, oldest first. */
  async history(personId: string, id: string): Promise<readonly ExchangeTransitionView[]> {
    const answer: Answer<Listed<ExchangeTransitionView>> = await this.app
      .as(personId)
      .then((person) => person.get(`/exchanges/${id}/transitions`));
    return answer.body.items;
  }

  async milestones(personId: string, query = ''): Promise<Answer<Listed<ListedMilestone>>> {
    return (await this.app.as(personId)).get(`/milestones${query}`).set('Accept-Language', 'en');
  }

  /** @param version what was read, sent as `If-Match`; left out when undefined */
  async settle(
    personId: string,
    id: string,
    change: object,
    version?: number,
  ): Promise<Answer<MilestoneView>> {
    return (await this.app.as(personId)).patch(`/milestones/${id}`, change, version);
  }
}

/** The guards that refuse, in order. */
export function guardsOf({ body }: Answer<unknown>): string[] {
  return body.refusals.map(({ guard }) => guard);
}

/** The places of the faults, in order of the alphabet. */
export function pointersOf({ body }: Answer<unknown>): string[] {
  return body.errors.map(({ pointer }) => pointer).sort();
}

/** The amendment that waits for signatures. */
export function openAmendmentOf({ body }: Answer<ExchangeView>): string | undefined {
  return body.amendments.find(({ state }) => state === 'proposed')?.id;
}
