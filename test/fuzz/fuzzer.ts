import { setImmediate } from 'node:timers/promises';
import { MailDelivery, OutboxRelay } from '@app/platform';
import fc from 'fast-check';
import type { TestApplication } from '../setup/application.js';
import { PublishedApi } from '../setup/published-api.js';
import { fuzzRequests, type FuzzRequest } from './fuzz-request.js';
import { type Asker, FuzzWorld } from './fuzz-world.js';
import type { FuzzAnswer, FuzzedApi } from './fuzzed-api.js';
import { curlLine, faultOf, sendingOf } from './judge.js';
import { KnownIds } from './known-ids.js';
import { leanest } from './leaner.js';
import { type Operation, readOperations } from './operations.js';
import { type Line, linesOf, realRequests } from './real-requests.js';

/** A fault, told once however often it shows. */
export interface Found {
  readonly fault: string;
  /** The least request that shows it, as somebody would repeat it. */
  readonly curl: string;
}

/** Requests that one lane asks, one after the other. */
type Turn = () => readonly FuzzRequest[] | Promise<readonly FuzzRequest[]>;

/** How many requests are under way at a time. */
const lanes = 12;
/** After how many requests everybody signs in again, and what stands in the database is looked at anew. */
const round = 500;
/** How many of these are drawn; the others are real ones, which are asked about what was built for them. */
const drawnPerRound = 440;
/** Each is asked several times. */
const linesPerRound = 20;
/** After how many rounds a new world is built. */
const roundsOfAWorld = 6;
/** Longer than any body of JSON may be, in bytes. */
const tooLarge = 1024 ** 2;
/** A run with more faults than these tells nothing new. */
const enough = 40;

/** Asks the api things that nobody should ask, and things that everybody does. */
export class Fuzzer {
  readonly found = new Map<string, Found>();
  /** How often each status was answered. */
  readonly statuses = new Map<number, number>();
  /** How often each operation answered well. */
  readonly succeeded = new Map<string, number>();
  /** How often each asker was answered well, by the role. */
  readonly served = new Map<string, number>();
  /** The words that stand in confidential cases, and in which. */
  private readonly secrets = new Map<string, string>();

  private constructor(
    private readonly app: TestApplication,
    private readonly api: FuzzedApi,
    private readonly published: PublishedApi,
    readonly operations: readonly Operation[],
    private readonly lines: readonly Line[],
  ) {}

  static async create(app: TestApplication, api: FuzzedApi): Promise<Fuzzer> {
    const operations = await readOperations();
    return new Fuzzer(app, api, await PublishedApi.read(), operations, linesOf(operations));
  }

  /** Asks this many times. @param seed the same seed asks the same, as far as what stands is the same */
  async run(requests: number, seed: number): Promise<void> {
    let world = await this.nextWorld(0);
    for (let number = 0; number * round < requests && this.found.size < enough; number += 1) {
      this.app.clock.set(this.api.now());
      if (number > 0 && number % roundsOfAWorld === 0) world = await this.nextWorld(number);
      // Everybody asks from one address, and is not to be held back for the others.
      await this.app.database.query(`DELETE FROM throttle_counter`);
      const askers = await world.askers();
      const known = await KnownIds.read(this.app.database, world.since);
      const drawn = fc.sample(fuzzRequests(this.operations, known), {
        ...{ numRuns: drawnPerRound, seed: seed + number },
      });
      const turns = drawn.map((request): Turn => () => [request]);
      const lines = fc.sample(fc.constantFrom(...this.lines), {
        numRuns: linesPerRound,
        seed: seed + number,
      });
      const roles = askers.map(({ role }) => role);
      const every = Math.floor(turns.length / lines.length);
      for (const [index, line] of lines.entries())
        turns.splice(index * (every + 1), 0, () =>
          realRequests(line, { world: world.around, roles, seed: seed + number + index }),
        );
      await this.askAll(turns, askers);
      await this.tell();
    }
  }

  private async nextWorld(number: number): Promise<FuzzWorld> {
    const secret = `(vertrouwelijk ${number})`;
    const world = await FuzzWorld.build(this.app, secret);
    this.secrets.set(secret, world.caseId);
    return world;
  }

  /** Has what happened told to people, so that there are notifications, reminders and mails to ask for. */
  private async tell(): Promise<void> {
    await this.app.context.run({}, async () => {
      await this.app.resolve(OutboxRelay).relay();
      await this.app.resolve(MailDelivery).deliver();
    });
  }

  private async askAll(turns: readonly Turn[], askers: readonly Asker[]): Promise<void> {
    const waiting = turns[Symbol.iterator]();
    const lane = async (): Promise<void> => {
      for (const turn of waiting)
        for (const request of await turn()) {
          await this.ask(request, askers);
          // Judging takes time; the others' answers are read meanwhile.
          await setImmediate();
        }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  private async ask(request: FuzzRequest, askers: readonly Asker[]): Promise<void> {
    const asker = askers[request.who % askers.length];
    if (!asker) throw new Error('There is nobody who asks.');
    const fault = await this.tryOut(request, asker);
    if (fault === undefined) return;
    const key = keyOf(request, fault);
    if (this.found.has(key)) return;
    this.found.set(key, { fault, curl: '' });
    const lean = await leanest(request, async (smaller) => (await this.tryOut(smaller, asker)) === fault);
    this.found.set(key, {
      fault: `${asker.role}: ${fault}`,
      curl: curlLine(sendingOf(lean, asker), this.api.port),
    });
  }

  /** @returns what is wrong with the answer; undefined when nothing is */
  private async tryOut(request: FuzzRequest, asker: Asker): Promise<string | undefined> {
    const sending = sendingOf(request, asker);
    let answer: FuzzAnswer;
    try {
      answer = await this.api.ask(sending);
    } catch (fault) {
      // Who sends too much is hung up on, and may not hear why.
      const isTooLarge = (sending.body ?? '').length > tooLarge / 2;
      return isTooLarge && !this.api.hasEnded ? undefined : `no answer: ${(fault as Error).message}`;
    }
    this.count(request, answer, asker);
    return faultOf(request, answer, this.published) ?? (await this.leakIn(answer, asker));
  }

  private count(
    { operation: { method, template } }: FuzzRequest,
    { status }: FuzzAnswer,
    { role }: Asker,
  ): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const name = `${method} ${template}`;
    this.served.set(role, (this.served.get(role) ?? 0) + (status < 300 ? 1 : 0));
    if (status < 300) this.succeeded.set(name, (this.succeeded.get(name) ?? 0) + 1);
  }

  /** What was said in confidence, told to somebody who was not there. */
  private async leakIn({ text }: FuzzAnswer, { personId }: Asker): Promise<string | undefined> {
    const [, caseId] = [...this.secrets].find(([word]) => text.includes(word)) ?? [];
    if (caseId === undefined) return undefined;
    const [row] = await this.app.database.query<{ mayKnow: boolean }[]>(
      `SELECT EXISTS (SELECT FROM intervision_case c WHERE c.id = $1 AND (c.owner_id = $2
         OR attended(c.meeting_id, $2))) AS "mayKnow"`,
      [caseId, personId ?? null],
    );
    return row?.mayKnow ? undefined : 'told what was said in confidence';
  }
}

/** What refuses before any operation is the same fault in all of them. */
function keyOf({ operation: { method, template } }: FuzzRequest, fault: string): string {
  const kind = fault.slice(0, 160).replaceAll(/[\da-f]{8}-[-\da-f]+|\d+/g, '#');
  return fault.startsWith('answered 4') ? kind : `${method} ${template} ${kind}`;
}
