import { describe, expect, it } from '@jest/globals';
import type { CohortChains } from '../../../../lib/api/schema-types.js';
import { arrowShape } from './arrow-shape.js';
import { linksOfCycles, orderOnCircle, placesOnCircle } from './chains-layout.js';

const buildChains = (overrides: Partial<CohortChains>): CohortChains => ({
  cohortId: 'cohort',
  organisations: ['police', 'probation', 'shelter', 'municipality'].map((id) => ({
    id,
    name: id,
    shortName: id,
    sends: 1,
    receives: 1,
  })),
  edges: [],
  cycles: [],
  chains: [],
  ...overrides,
});

describe('orderOnCircle', () => {
  it('puts the largest cycle first, then what chains add, then the others, each once', () => {
    const chains = buildChains({
      cycles: [
        ['police', 'probation'],
        ['shelter', 'police', 'municipality'],
      ],
      chains: [['police', 'probation']],
    });
    expect(orderOnCircle(chains)).toEqual(['shelter', 'police', 'municipality', 'probation']);
  });

  it('shows organisations without a cycle as well', () => {
    expect(orderOnCircle(buildChains({}))).toEqual(['police', 'probation', 'shelter', 'municipality']);
  });
});

describe('placesOnCircle', () => {
  it('keeps every organisation within the picture', () => {
    const [picture, node] = [
      { width: 360, height: 400 },
      { width: 110, height: 48 },
    ];
    for (const { x, y } of placesOnCircle(['a', 'b', 'c', 'd', 'e'], picture, node).values()) {
      expect(x - node.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + node.width / 2).toBeLessThanOrEqual(picture.width);
      expect(y - node.height / 2).toBeGreaterThanOrEqual(0);
      expect(y + node.height / 2).toBeLessThanOrEqual(picture.height);
    }
  });
});

describe('linksOfCycles', () => {
  it('closes a cycle from its last organisation to its first', () => {
    expect(linksOfCycles([['a', 'b', 'c']])).toEqual(new Set(['a>b', 'b>c', 'c>a']));
  });
});

describe('arrowShape', () => {
  const node = { width: 20, height: 20 };
  const [left, right] = [
    { x: 0, y: 100 },
    { x: 200, y: 100 },
  ];

  it('bends to the left of its direction, so that there and back do not lie on each other', () => {
    expect(arrowShape(left, right, node).label.y).toBeLessThan(100);
    expect(arrowShape(right, left, node).label.y).toBeGreaterThan(100);
  });

  it('bends further for every arrow in the same direction', () => {
    const [first, second] = [arrowShape(left, right, node, 0), arrowShape(left, right, node, 1)];
    expect(second.label.y).toBeLessThan(first.label.y);
  });
});
