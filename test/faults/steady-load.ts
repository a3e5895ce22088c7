import { setTimeout as delay } from 'node:timers/promises';

/** One request: when it was asked and answered, in milliseconds of `performance.now()`. */
export interface Met {
  readonly askedAt: number;
  readonly answeredAt: number;
  /** 0: there was no answer. */
  readonly status: number;
  /** What is wrong with the answer; undefined where it is as it should be. */
  readonly fault: string | undefined;
}

/** How long is waited for an answer, in milliseconds: much longer than it may take. */
const patience = 60_000;

/** Requests that are asked over and over, one after the other in each lane. */
export class SteadyLoad {
  readonly met: Met[] = [];
  private isOver = false;
  private readonly lanes: Promise<void>[];

  /** @param ask makes the next request @param pause between two requests of a lane, in milliseconds */
  constructor(
    private readonly ask: (signal: AbortSignal) => Promise<Response>,
    { lanes, pause }: { readonly lanes: number; readonly pause: number },
  ) {
    this.lanes = Array.from({ length: lanes }, () => this.run(pause));
  }

  /** Ends it, and waits for the answers that are still to come. */
  async end(): Promise<readonly Met[]> {
    this.isOver = true;
    await Promise.all(this.lanes);
    return this.met;
  }

  private async run(pause: number): Promise<void> {
    while (!this.isOver) {
      const askedAt = performance.now();
      const { status, fault } = await this.attempt();
      this.met.push({ askedAt, answeredAt: performance.now(), status, fault });
      await delay(pause);
    }
  }

  private async attempt(): Promise<Pick<Met, 'status' | 'fault'>> {
    try {
      const answer = await this.ask(AbortSignal.timeout(patience));
      const text = await answer.text();
      return { status: answer.status, fault: answer.ok ? undefined : faultOf(answer, text) };
    } catch (fault) {
      const { cause, message } = fault as Error;
      return { status: 0, fault: cause instanceof Error ? cause.message : message };
    }
  }
}

/** What is refused must be a 503 that is a problem document, and says when to come back. */
function faultOf({ status, headers }: Response, text: string): string | undefined {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (status === 503 && isProblem && Number(headers.get('retry-after')) > 0) return undefined;
  return `${status} ${text}`;
}

/** The longest that any request took, in seconds. */
export function slowest(met: readonly Met[]): number {
  return Math.max(0, ...met.map(({ askedAt, answeredAt }) => answeredAt - askedAt)) / 1_000;
}

/** How many requests had each status, in words. */
export function statusesOf(met: readonly Met[]): string {
  const counts = new Map<number, number>();
  for (const { status } of met) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} × ${status}`).join(', ');
}
