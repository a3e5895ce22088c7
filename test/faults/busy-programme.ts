import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { buildAccessToken } from '../factories/access-token.factory.js';
import { buildMeeting } from '../factories/meeting.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { OpenPage } from './open-page.js';
import { until } from './until.js';

/** A proposal that is read and commented on all the time, and a meeting that somebody has open meanwhile. */
export class BusyProgramme {
  private turn = 0;
  /** The texts of comments whose keeping was acknowledged. */
  private readonly acknowledged: string[] = [];

  private constructor(
    private readonly database: DataSource,
    private readonly meetingId: string,
    private readonly proposalId: string,
    private readonly token: string,
  ) {}

  static async build(database: DataSource): Promise<BusyProgramme> {
    const { id: meetingId, cast } = await buildMeeting(database);
    const { id: proposalId } = await buildProposal(database, { cast, state: 'in_review' });
    const token = await buildAccessToken(database, cast.candidate.id);
    return new BusyProgramme(database, meetingId, proposalId, token);
  }

  /** Asks the api at an address: a reading and a writing request in turn. */
  async ask(url: string, signal: AbortSignal): Promise<Response> {
    this.turn += 1;
    const body = `Goed idee ${this.turn}.`;
    const proposal = `${url}/api/v1/proposals/${this.proposalId}`;
    const headers = { authorization: `Bearer ${this.token}` };
    if (this.turn % 2 === 0) return fetch(proposal, { headers, signal });
    const answer = await fetch(`${proposal}/comments`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ body }),
      signal,
    });
    if (answer.status === 201) this.acknowledged.push(body);
    return answer;
  }

  /** Comments that were acknowledged and are not there, and those that are there more than once. */
  async notKeptOnce(): Promise<string[]> {
    const rows = await this.database.query<{ body: string }[]>(
      `SELECT body FROM proposal_comment WHERE proposal_id = $1`,
      [this.proposalId],
    );
    const kept = rows.map(({ body }) => body);
    const lost = this.acknowledged.filter((body) => !kept.includes(body));
    return [...lost, ...kept.filter((body, place) => kept.indexOf(body) !== place)];
  }

  /** Opens the page of the meeting, and waits until it was told how the meeting stands. */
  async openMeeting(url: string): Promise<OpenPage> {
    const page = new OpenPage(url, `/meetings/${this.meetingId}/live`, this.token);
    await until(() => page.told.length > 0, 60_000);
    return page;
  }

  /**
   * The open page is told of a change of the meeting, over whatever it is connected to by now.
   * @param patience in milliseconds
   */
  async isHeardAt(page: OpenPage, patience: number): Promise<void> {
    const before = page.told.length;
    await until(async () => {
      await this.database.query(`UPDATE meeting SET version = version + 1 WHERE id = $1`, [this.meetingId]);
      return page.told.slice(before).includes('meeting');
    }, patience);
  }
}
