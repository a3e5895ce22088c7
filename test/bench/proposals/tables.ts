import type { Side } from './installation.js';
import type { DoubtfulPlan } from './plans.js';

/** What one kind of requests took of one server. */
export interface Measured {
  readonly name: string;
  readonly writes: boolean;
  readonly side: Side;
  readonly proposals: number;
  /** In milliseconds. */
  readonly latencies: readonly number[];
  readonly elapsed: number;
  /** The time of the processor that the server itself used; not that of PostgreSQL. NaN where the system does not tell. */
  readonly processor: number;
}

type Row = Readonly<Record<string, string | number>>;

/** The least of the floor's requests per second that the product should reach, and the most that growth should cost. */
const targets = { read: 0.7, write: 0.8, growth: 1.3 };

/** Percentiles of both, and the requests per second of the product in those of the floor. */
export function floorRows(measured: readonly Measured[], proposals: number): Row[] {
  return namesOf(measured).map((name) => {
    const of = (side: Side) => find(measured, { name, side, proposals });
    const [product, floor] = [of('product'), of('floor')];
    const ratio = perSecond(product) / perSecond(floor);
    return {
      '': name,
      'product/s': perSecond(product).toFixed(0),
      'floor/s': perSecond(floor).toFixed(0),
      'product p50/p95/p99, ms': percentiles(product),
      'floor p50/p95/p99, ms': percentiles(floor),
      'node product/floor, ms': `${perRequest(product)} / ${perRequest(floor)}`,
      ratio: marked(ratio, ratio >= (product.writes ? targets.write : targets.read)),
    };
  });
}

/** The ratio of one kind in each size, in one line while the rest is still measured. */
export function ratiosOf(measured: readonly Measured[]): string {
  return [...new Set(measured.map(({ proposals }) => proposals))]
    .flatMap((proposals) => floorRows(measured, proposals))
    .map(({ ratio }) => ratio)
    .join(', ');
}

/** What a request costs in the last size, in what it costs in the first; for both, so that one sees whose it is. */
export function growthRows(measured: readonly Measured[], sizes: readonly number[]): Row[] {
  const [small = 0, large = 0] = [sizes[0], sizes.at(-1)];
  return namesOf(measured).map((name) => {
    const growth = (side: Side) =>
      perSecond(find(measured, { name, side, proposals: small })) /
      perSecond(find(measured, { name, side, proposals: large }));
    return {
      '': name,
      product: marked(growth('product'), growth('product') <= targets.growth),
      floor: growth('floor').toFixed(2),
    };
  });
}

/** The statements to doubt, the slowest first. */
export function planRows(plans: readonly DoubtfulPlan[]): Row[] {
  return plans.slice(0, 20).map(({ statement, milliseconds, examined, returned, doubts }) => ({
    ms: milliseconds.toFixed(1),
    examined,
    returned,
    doubts: doubts.join('; '),
    statement,
  }));
}

function namesOf(measured: readonly Measured[]): string[] {
  return [...new Set(measured.map(({ name }) => name))];
}

function find(
  measured: readonly Measured[],
  wanted: { name: string; side: Side; proposals: number },
): Measured {
  const found = measured.find(
    ({ name, side, proposals }) =>
      name === wanted.name && side === wanted.side && proposals === wanted.proposals,
  );
  if (!found) throw new Error(`${wanted.name} was not measured.`);
  return found;
}

function perSecond({ latencies, elapsed }: Measured): number {
  return (latencies.length * 1_000) / elapsed;
}

function perRequest({ processor, latencies }: Measured): string {
  return (processor / latencies.length).toFixed(2);
}

function percentiles({ latencies }: Measured): string {
  const sorted = [...latencies].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [0.5, 0.95, 0.99].map((share) => at(share).toFixed(1)).join(' / ');
}

function marked(ratio: number, isReached: boolean): string {
  return `${ratio.toFixed(2)}${isReached ? '' : ' (missed)'}`;
}
