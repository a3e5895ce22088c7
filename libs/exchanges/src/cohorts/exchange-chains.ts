/** An exchange as an arrow from its home to its host organisation. */
export interface ExchangeEdge {
  /** Ids sort by the moment at which exchanges were made. */
  readonly exchangeId: string;
  readonly from: string;
  readonly to: string;
}

/** How the exchanges of a cohort hang together, as organisations in the order of the arrows. */
export interface ExchangeChains {
  /** The last organisation leads back to the first, which is not repeated. */
  readonly cycles: readonly (readonly string[])[];
  /** From the first organisation to the last; at least two. */
  readonly chains: readonly (readonly string[])[];
}

/** The arrows that leave each organisation, in the order in which the exchanges were made. */
type Departures = Map<string, ExchangeEdge[]>;

/**
 * Takes the exchanges apart into cycles and, of what is left, chains: every exchange is in exactly one of
 * them. There may be several ways to do so; this one follows the exchanges in the order in which they were
 * made, so the order of `edges` does not matter.
 */
export function findChains(edges: readonly ExchangeEdge[]): ExchangeChains {
  const ordered = [...edges].sort((left, right) => (left.exchangeId < right.exchangeId ? -1 : 1));
  const { cycles, rest } = takeCycles(ordered);
  return { cycles, chains: takeChains(rest) };
}

/**
 * Walks along the arrows. Where the walk comes back on its own path, that part of it is a cycle and is taken
 * out; where it cannot go on, the last arrow is in no cycle (any more) and is put aside.
 */
function takeCycles(edges: readonly ExchangeEdge[]): { cycles: string[][]; rest: ExchangeEdge[] } {
  const departures = departuresOf(edges);
  const cycles: string[][] = [];
  const rest: ExchangeEdge[] = [];
  for (const { from: start } of edges) {
    const path: ExchangeEdge[] = [];
    for (;;) {
      const here = path.at(-1)?.to ?? start;
      const comesFrom = path.findIndex((edge) => edge.from === here);
      if (comesFrom >= 0) cycles.push(path.splice(comesFrom).map((edge) => edge.from));
      const next = departures.get(here)?.shift();
      if (next) path.push(next);
      else if (path.length === 0) break;
      else rest.push(...path.splice(-1));
    }
  }
  return { cycles, rest: inOrderOf(edges, rest) };
}

/** Follows arrows that form no cycle, each time from an organisation to which no arrow is left. */
function takeChains(edges: readonly ExchangeEdge[]): string[][] {
  const departures = departuresOf(edges);
  const left = new Set(edges);
  const chains: string[][] = [];
  while (left.size > 0) {
    const reached = new Set([...left].map((edge) => edge.to));
    const first = [...left].find((edge) => !reached.has(edge.from));
    if (!first) throw new Error('Arrows that form no cycle have a beginning.');
    const chain = [first.from];
    for (
      let here = first.from, next = departures.get(here)?.shift();
      next;
      next = departures.get(here)?.shift()
    ) {
      left.delete(next);
      here = next.to;
      chain.push(here);
    }
    chains.push(chain);
  }
  return chains;
}

function departuresOf(edges: readonly ExchangeEdge[]): Departures {
  const departures: Departures = new Map();
  for (const edge of edges) departures.set(edge.from, [...(departures.get(edge.from) ?? []), edge]);
  return departures;
}

function inOrderOf(edges: readonly ExchangeEdge[], some: readonly ExchangeEdge[]): ExchangeEdge[] {
  const chosen = new Set(some);
  return edges.filter((edge) => chosen.has(edge));
}
