import autocannon from 'autocannon';
import type { BenchRequest } from './recording.js';

/** Some requests to one server, at a fixed concurrency. */
export interface Slice {
  readonly url: string;
  readonly connections: number;
  readonly requests: readonly BenchRequest[];
  /** How many there are in all: the requests are asked in turn, and again from the first. */
  readonly amount: number;
}

/** What a slice took, in milliseconds. */
export interface Timing {
  readonly latencies: readonly number[];
  readonly elapsed: number;
  /** Answers other than 2xx, and requests without one. */
  readonly failures: number;
}

/*
 * The generator of load, a process of its own: takes one slice at a time from its parent, and tells what it took.
 */
process.on('message', (slice: Slice) => {
  void run(slice).then((timing) => process.send?.(timing));
});
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: true });

async function run({ url, connections, requests, amount }: Slice): Promise<Timing> {
  const latencies: number[] = [];
  let next = 0;
  let elapsed = 0;
  const start = performance.now();
  const options: autocannon.Options = {
    url,
    connections,
    // It ends at the next sample after its last answer.
    sampleInt: 100,
    amount,
    requests: [
      {
        setupRequest: (request) => {
          const asked = requests[next++ % requests.length];
          return { ...request, ...asked } as autocannon.Request;
        },
      },
    ],
  };
  const { non2xx, errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (fault: Error | null, result) =>
      fault ? reject(fault) : resolve(result),
    );
    instance.on('response', (_client, _status, _bytes, latency) => {
      latencies.push(latency);
      elapsed = performance.now() - start;
    });
  });
  return { latencies, elapsed, failures: non2xx + errors + timeouts };
}
