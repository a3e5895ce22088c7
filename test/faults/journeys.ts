import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { BuiltCast } from '../factories/exchange.factory.js';
import type { Answer, Asked, Experience, PersistentClient } from './persistent-client.js';

/** What was acknowledged of one thing: how it must stand when everything is over. */
export interface Acknowledged {
  readonly kind: 'proposal' | 'exchange' | 'meeting';
  readonly id: string;
  state: string;
  /** Lines of the history, in order: `action from>to`. */
  readonly history: string[];
  /** Actions in the audit trail, in order. */
  readonly audit: string[];
}

/** Who acts: the access tokens of a cast. */
export type Tokens = Readonly<
  Record<'candidate' | 'homeSponsor' | 'hostSponsor' | 'office' | 'facilitator', string>
>;

/** An exchange that waits for its three signatures. */
export interface Unsigned {
  readonly id: string;
  readonly candidateToken: string;
}

/** A step that was answered, to be asked again. */
interface Answered {
  readonly asked: Asked;
  readonly key: string;
  readonly answer: Answer;
}

interface Step {
  readonly token: string;
  readonly action: string;
  readonly input?: object;
  /** The lines that it must leave. */
  readonly leaves: readonly string[];
}

const urls = { proposal: 'proposals', exchange: 'exchanges', meeting: 'meetings' } as const;
/** Of how many answered requests one is asked again. */
const everySoMany = 5;
const hour = 3_600_000;

/** People who take things through their workflows, with an account of what was acknowledged to them. */
export class Journeys {
  readonly acknowledged: Acknowledged[] = [];
  /** How many transitions were acknowledged. */
  transitions = 0;
  /** Repetitions that were answered in another way. */
  readonly forgotten: string[] = [];
  private readonly answered: Answered[] = [];

  constructor(
    private readonly client: PersistentClient,
    private readonly experience: Experience,
    private readonly cast: BuiltCast,
    private readonly tokens: Tokens,
    private readonly unsigned: Unsigned[],
  ) {}

  /** One journey; which one follows from its number. */
  async travel(number: number): Promise<void> {
    if (number % 5 === 3) return this.meet(number);
    const exchange = number % 5 === 4 ? this.unsigned.pop() : undefined;
    await (exchange ? this.sign(exchange) : this.propose(number));
  }

  /** Asks some of what was answered once more. */
  async repeatSome(count: number): Promise<void> {
    const pace = Math.max(1, Math.floor(this.answered.length / count));
    for (let at = 0; at < this.answered.length; at += pace) {
      const known = this.answered[at];
      if (known) await this.repeat(known);
    }
  }

  private async propose(number: number): Promise<void> {
    const { candidate: author, homeSponsor, office } = this.tokens;
    const thing = await this.note(author, number);
    if (number % 6 === 3) {
      await this.act(thing, { token: author, action: 'withdraw', leaves: ['withdraw idea>withdrawn'] });
      return;
    }
    await this.act(thing, {
      ...{ token: author, action: 'submit' },
      leaves: ['submit idea>submitted', 'start_review submitted>in_review'],
    });
    if (number % 6 === 4) return this.withdraw(thing);
    if (number % 6 === 2) await this.park(thing, office);
    if (number % 6 === 0 || number % 6 === 2) return this.approve(thing, 1);
    if (number % 12 === 1) await this.judge(thing, 'host', 'approve', 1, []);
    await this.judge(thing, 'home', 'request_changes', 1, ['request_changes in_review>changes_requested']);
    if (number % 6 === 5) return this.withdraw(thing);
    await this.revise(thing, author);
    await this.act(thing, {
      ...{ token: author, action: 'resubmit' },
      leaves: ['resubmit changes_requested>in_review'],
    });
    if (number % 12 === 1) return this.approve(thing, 2);
    await this.judge(thing, 'home', 'decline', 2, ['decline in_review>declined'], homeSponsor);
  }

  private async note(token: string, number: number): Promise<Acknowledged> {
    const { home, host, cohortId } = this.cast;
    const affectedOrganisations = [home, host].map(({ id }) => ({ organisationId: id, part: 'acts' }));
    const contents = {
      title: `Vraag de reclassering ${number}`,
      problem: 'Niemand vraagt het.',
      change: 'Vraag het.',
    };
    const { body } = await this.must({
      ...{ method: 'POST', path: '/proposals', token },
      body: { cohortId, ...contents, affectedOrganisations },
    });
    return this.begin('proposal', body, 'note_idea idea>idea');
  }

  private async approve(thing: Acknowledged, revision: number): Promise<void> {
    await this.judge(thing, 'host', 'approve', revision, []);
    await this.judge(thing, 'home', 'approve', revision, ['approve in_review>approved']);
  }

  private async park(thing: Acknowledged, office: string): Promise<void> {
    const input = { reason: 'Even wachten.', wakesOn: '2099-06-01' };
    const { state } = thing;
    await this.act(thing, { token: office, action: 'park', input, leaves: [`park ${state}>parked`] });
    await this.act(thing, { token: office, action: 'resume', leaves: [`resume parked>${state}`] });
  }

  private async withdraw(thing: Acknowledged): Promise<void> {
    await this.act(thing, {
      ...{ token: this.tokens.candidate, action: 'withdraw', input: { reason: 'Het kan anders.' } },
      leaves: [`withdraw ${thing.state}>withdrawn`],
    });
  }

  /** A PUT, which may be repeated as it is. */
  private async judge(
    thing: Acknowledged,
    side: 'home' | 'host',
    verdict: string,
    revision: number,
    leaves: readonly string[],
    token = side === 'home' ? this.tokens.homeSponsor : this.tokens.hostSponsor,
  ): Promise<void> {
    const path = `/proposals/${thing.id}/reviews/${this.cast[side].id}`;
    const body = { verdict, motivation: 'Omdat het klopt.', revision };
    const answer = await this.must({ method: 'PUT', path, token, body });
    this.leave(thing, ['give_verdict in_review>in_review', ...leaves], answer);
  }

  /** A PATCH of the version that was read: where its answer got lost, the next version tells whether it was done. */
  private async revise(thing: Acknowledged, token: string): Promise<void> {
    const path = `/proposals/${thing.id}`;
    const { body } = await this.must({ method: 'GET', path, token });
    const expectedEffect = 'Eerder hulp.';
    const version = body['version'] as number;
    const asked: Asked = { method: 'PATCH', path, token, version, body: { expectedEffect } };
    const answer = await this.client.ask(asked);
    if (answer.status === 412 && answer.repeated) {
      const now = await this.must({ method: 'GET', path, token });
      if (now.body['expectedEffect'] !== expectedEffect || now.body['revision'] !== 2)
        throw new Error(`A change was lost: ${JSON.stringify(now.body)}`);
    } else if (answer.status !== 200) throw refused(asked, answer);
    this.leave(thing, ['revise changes_requested>changes_requested']);
  }

  private async sign({ id, candidateToken }: Unsigned): Promise<void> {
    const thing: Acknowledged = { kind: 'exchange', id, state: 'proposed', history: [], audit: [] };
    this.acknowledged.push(thing);
    const { homeSponsor, hostSponsor } = this.tokens;
    const leaves = ['sign proposed>proposed'];
    await this.act(thing, { token: candidateToken, action: 'sign', leaves });
    await this.act(thing, { token: homeSponsor, action: 'sign', leaves });
    await this.act(thing, { token: hostSponsor, action: 'sign', leaves: ['sign proposed>agreed'] });
  }

  private async meet(number: number): Promise<void> {
    const { facilitator: token, office } = this.tokens;
    const { cohortId, facilitator, candidate } = this.cast;
    const [startsAt, endsAt] = [0.5, 1.5].map((hours) => new Date(Date.now() + hours * hour).toISOString());
    const people = { leaderId: facilitator.id, inviteeIds: [candidate.id] };
    const { body } = await this.must({
      ...{ method: 'POST', path: '/meetings', token },
      body: {
        cohortId,
        kind: 'cohort_meeting',
        title: `Voortgang ${number}`,
        place: 'Rotterdam',
        startsAt,
        endsAt,
        ...people,
      },
    });
    const thing = this.begin('meeting', body, 'plan draft>draft');
    await this.act(thing, { token, action: 'publish', leaves: ['publish draft>planned'] });
    const reason = { reason: 'Het kan niet doorgaan.' };
    if (number % 3 === 0) {
      await this.act(thing, {
        token: office,
        action: 'cancel',
        input: reason,
        leaves: ['cancel planned>cancelled'],
      });
      return;
    }
    await this.act(thing, { token, action: 'open', leaves: ['open planned>in_progress'] });
    const attendance = { attendance: 'present' };
    await this.must({ method: 'POST', path: `/meetings/${thing.id}/attendances`, token, body: attendance });
    thing.audit.push('meeting.record_attendance');
    await this.act(thing, { token, action: 'close', leaves: ['close in_progress>closed'] });
    await this.act(thing, { token, action: 'reopen', input: reason, leaves: ['reopen closed>in_progress'] });
  }

  private async act(thing: Acknowledged, { token, action, input, leaves }: Step): Promise<void> {
    const path = `/${urls[thing.kind]}/${thing.id}/transitions`;
    const answer = await this.must({ method: 'POST', path, token, body: { action, ...input } });
    this.leave(thing, leaves, answer);
  }

  private begin(kind: Acknowledged['kind'], body: Answer['body'], line: string): Acknowledged {
    const thing: Acknowledged = { kind, id: String(body['id']), state: '', history: [], audit: [] };
    this.acknowledged.push(thing);
    this.leave(thing, [line]);
    return thing;
  }

  /** Writes down what was acknowledged. @throws Error when the answer tells of another state */
  private leave(thing: Acknowledged, lines: readonly string[], answer?: Answer): void {
    for (const line of lines) {
      thing.history.push(line);
      thing.audit.push(`${thing.kind}.${line.split(' ')[0]}`);
      thing.state = line.split('>')[1] ?? '';
    }
    this.transitions += 1;
    if (answer?.status === 200 && answer.body['state'] !== thing.state)
      throw new Error(`${thing.kind} is ${String(answer.body['state'])} and not ${thing.state}.`);
  }

  /** Asks until it is answered, and now and then once more. @throws Error when it is refused */
  private async must(asked: Asked): Promise<Answer> {
    const key = randomUUID();
    const answer = await this.client.ask(asked, key);
    if (answer.status < 200 || answer.status > 299) throw refused(asked, answer);
    if (asked.method === 'POST') {
      this.answered.push({ asked, key, answer });
      if (this.answered.length % everySoMany === 0) await this.repeat({ asked, key, answer });
    }
    return answer;
  }

  private async repeat({ asked, key, answer }: Answered): Promise<void> {
    const again = await this.client.ask(asked, key);
    this.experience.recalled += 1;
    if (again.status !== answer.status || !isDeepStrictEqual(again.body, answer.body))
      this.forgotten.push(`${asked.path} ${JSON.stringify(asked.body)}: ${JSON.stringify(again)}`);
  }
}

function refused({ method, path, body }: Asked, answer: Answer): Error {
  return new Error(`${method} ${path} ${JSON.stringify(body)} was answered ${JSON.stringify(answer)}`);
}
