import type { CohortChains } from '../../../../lib/api/schema-types.js';

/** A point of the picture, in px from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Room between the circle and the edge of the picture, for the arrows that bend outwards. */
const margin = { x: 12, y: 34 };

/**
 * The organisations in the order in which they stand on the circle: those of the largest cycle first, so that its
 * arrows run along the circle and only the others cross it.
 */
export function orderOnCircle({ organisations, cycles, chains }: CohortChains): string[] {
  const longestFirst = [...cycles].sort((a, b) => b.length - a.length);
  return [...new Set([...longestFirst.flat(), ...chains.flat(), ...organisations.map(({ id }) => id)])];
}

/** The centre of every organisation, clockwise from the top, on an ellipse that fills the picture. */
export function placesOnCircle(ids: readonly string[], picture: Size, node: Size): Map<string, Point> {
  const middle = { x: picture.width / 2, y: picture.height / 2 };
  const radius = { x: middle.x - node.width / 2 - margin.x, y: middle.y - node.height / 2 - margin.y };
  return new Map(
    ids.map((id, index) => {
      const angle = (2 * Math.PI * index) / ids.length - Math.PI / 2;
      return [id, { x: middle.x + radius.x * Math.cos(angle), y: middle.y + radius.y * Math.sin(angle) }];
    }),
  );
}

/** The exchanges between organisations that follow each other in a cycle, as `from>to`. */
export function linksOfCycles(cycles: readonly string[][]): Set<string> {
  return new Set(
    cycles.flatMap((cycle) => cycle.map((from, index) => `${from}>${cycle[(index + 1) % cycle.length]}`)),
  );
}
