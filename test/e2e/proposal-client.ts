import type { ProposalSummary, ProposalView } from '@app/proposals';
import type { TestApplication } from '../setup/application.js';
import type { Answer, Listed } from './exchange-client.js';

/** Works on one proposal, as one person or another, with typed answers. */
export class ProposalClient {
  constructor(
    private readonly app: TestApplication,
    readonly id: string,
  ) {}

  async read(personId: string): Promise<Answer<ProposalView>> {
    return (await this.app.as(personId)).get(`/proposals/${this.id}`);
  }

  async act(personId: string, action: string, input: object = {}): Promise<Answer<ProposalView>> {
    return (await this.app.as(personId)).post(`/proposals/${this.id}/transitions`, { action, ...input });
  }

  /** Saves a text on top of whatever stands. */
  async revise(personId: string, change: object): Promise<Answer<ProposalView>> {
    const { version } = (await this.read(personId)).body;
    return (await this.app.as(personId)).patch(`/proposals/${this.id}`, change, version);
  }

  /** Judges whatever revision stands. */
  async judge(
    personId: string,
    organisationId: string,
    verdict: string,
    motivation = 'Omdat het klopt.',
  ): Promise<Answer<ProposalView>> {
    const person = await this.app.as(personId);
    const { revision }: ProposalView = (await person.get(`/proposals/${this.id}`)).body;
    return person.put(`/proposals/${this.id}/reviews/${organisationId}`, { verdict, motivation, revision });
  }

  async post(personId: string, path: string, body: object): Promise<Answer<ProposalView>> {
    return (await this.app.as(personId)).post(`/proposals/${this.id}${path}`, body);
  }

  async patch(personId: string, path: string, body: object, version: number): Promise<Answer<ProposalView>> {
    return (await this.app.as(personId)).patch(`/proposals/${this.id}${path}`, body, version);
  }
}

/** The proposals that a person finds. @param query such as `?q=reclassering` */
export async function findProposals(
  app: TestApplication,
  personId: string,
  query = '',
): Promise<readonly ProposalSummary[]> {
  const answer: Answer<Listed<ProposalSummary>> = await (await app.as(personId)).get(`/proposals${query}`);
  return answer.body.items;
}
