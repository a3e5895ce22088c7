import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ExchangeEdge, findChains } from './exchange-chains.js';

/** `ab cd` is an exchange from a to b and one from c to d, made in this order. */
function edges(arrows: string): ExchangeEdge[] {
  return arrows
    .split(' ')
    .map(([from = '', to = ''], index) => ({ exchangeId: String(index).padStart(4, '0'), from, to }));
}

const someEdges = fc
  .array(
    fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
      .filter(([from, to]) => from !== to),
    {
      maxLength: 30,
    },
  )
  .map((arrows) =>
    arrows.map(([from, to], index) => ({
      exchangeId: String(index).padStart(4, '0'),
      from: `o${from}`,
      to: `o${to}`,
    })),
  );

const arrow = (from: string | undefined, to: string | undefined) => `${from}→${to}`;

function arrowsOf({ cycles, chains }: ReturnType<typeof findChains>): string[] {
  return [
    ...cycles.flatMap((cycle) => cycle.map((from, index) => arrow(from, cycle[(index + 1) % cycle.length]))),
    ...chains.flatMap((chain) => chain.slice(1).map((to, index) => arrow(chain[index], to))),
  ];
}

describe('the chains between organisations', () => {
  it('find the circle of six organisations and the one exchange that is left', () => {
    // Veilig Thuis, Reclassering, Slachtofferhulp, Gemeente, Politie, Jeugdbescherming.
    expect(findChains(edges('vr rs sg gp pj jv pr'))).toEqual({
      cycles: [['v', 'r', 's', 'g', 'p', 'j']],
      chains: [['p', 'r']],
    });
  });

  it('join exchanges that form no circle', () => {
    expect(findChains(edges('bc ab cd'))).toEqual({ cycles: [], chains: [['a', 'b', 'c', 'd']] });
  });

  it('see two organisations that swap as a circle', () => {
    expect(findChains(edges('ab ba'))).toEqual({ cycles: [['a', 'b']], chains: [] });
  });

  it('are empty without exchanges', () => {
    expect(findChains([])).toEqual({ cycles: [], chains: [] });
  });

  it('hold every exchange exactly once', () => {
    fc.assert(
      fc.property(someEdges, (exchanges) => {
        const wanted = exchanges.map(({ from, to }) => arrow(from, to)).sort();
        expect(arrowsOf(findChains(exchanges)).sort()).toEqual(wanted);
      }),
    );
  });

  it('visit an organisation once in a circle, and leave no circle among the chains', () => {
    fc.assert(
      fc.property(someEdges, (exchanges) => {
        const { cycles, chains } = findChains(exchanges);
        for (const organisations of [...cycles, ...chains]) {
          expect(new Set(organisations).size).toBe(organisations.length);
          expect(organisations.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('do not depend on the order in which the exchanges are given', () => {
    const shuffled = someEdges.chain((exchanges) =>
      fc.tuple(fc.constant(exchanges), fc.shuffledSubarray(exchanges, { minLength: exchanges.length })),
    );
    fc.assert(
      fc.property(shuffled, ([exchanges, other]) => {
        expect(findChains(other)).toEqual(findChains(exchanges));
      }),
    );
  });
});
